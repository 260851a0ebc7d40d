/** Words of the launcher alone: all that the small script carries. */
export const launcher = {
  launcher: 'Chat med en veileder',
  launcherFailed: 'Vi fikk ikke hentet chatten. Prøv igjen.',
};
