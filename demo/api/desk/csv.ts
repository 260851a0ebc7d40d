/** Excel takes a file for UTF-8 only when it begins so. */
const byteOrderMark = '\uFEFF';

/**
 * A table as a file (RFC 4180) that Excel opens as it is set up in Norway: semicolons, because the comma is the decimal sign.
 * What people have written is text, never a formula.
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
  byteOrderMark + rows.map((cells) => `${cells.map(cell).join(';')}\r\n`).join('');

const cell = (text: string): string => quoted(inert(text));

/** Half- and full-width signs alike begin a formula, also after what is not seen. NFKC makes one of the two. */
const beginsFormula = (text: string): boolean =>
  /^[\t\r\n]/.test(text) || /^[\p{White_Space}\p{Cf}\p{Cc}]*[=+\-@]/u.test(text.normalize('NFKC'));

/** Spreadsheets read what follows an apostrophe as text. */
const inert = (text: string): string => (beginsFormula(text) ? `'${text}` : text);

const quoted = (text: string): string =>
  /[;,"'\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
