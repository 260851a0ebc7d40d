/**
 * The value of an attribute as it was meant. Editors write `&` as `&amp;` once too often, make quotes curly, so that they
 * become a part of the value, and put spaces of all kinds around it.
 */
export const cleaned = (value: string): string =>
  value.replace(/&(amp;)+/g, '&').replace(/^[\s\u200b"'“-„‘’«»]+|[\s\u200b"'“-„‘’«»]+$/g, '');
