/** The version of this copy of the script, as in package.json. */
export const version = '0.1.0';
