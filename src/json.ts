/**
 * The text of a value as it is: libraries from before JSON (Prototype) give arrays a `toJSON` of their own, with which
 * they would travel as strings. `change` sees each value on its way.
 */
export const toJson = (value: unknown, change = (each: unknown): unknown => each): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, name) {
    return change(this[name]);
  });
