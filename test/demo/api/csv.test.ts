import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../demo/api/desk/csv.js';

/** What a spreadsheet makes of it: RFC 4180, written here anew so that the two can disagree. */
function read(file: string): string[][] {
  const rows: string[][] = [[]];
  let rest = file;
  while (rest !== '') {
    const [whole, quoted, plain = ''] = /^(?:"((?:[^"]|"")*)"|([^";\r\n]*))(?=;|\r\n)/.exec(rest) ?? [];
    if (whole === undefined) throw new Error(`No cell at ${JSON.stringify(rest.slice(0, 40))}.`);
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    rest = rest.slice(whole.length);
    if (rest.startsWith(';')) rest = rest.slice(1);
    else {
      rest = rest.slice(2);
      if (rest !== '') rows.push([]);
    }
  }
  return rows;
}

const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '\u00A0', '\u3000', '\u200B', '\uFEFF'),
      fc.constantFrom(
        '＝',
        '＋',
        '－',
        '＠',
        '﹦',
        '﹢',
        '﹣',
        '﹫',
        '"',
        "'",
        ';',
        ',',
        '|',
        'æ',
        'cmd',
        '1',
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** What a person sees of it begins with a sign that begins a formula. */
const isFormula = (text: string) =>
  /^[\t\r\n]/.test(text) || /^[=+\-@＝＋－＠﹦﹢﹣﹫]/.test(text.replace(/^[\s\p{Cf}\p{Cc}]+/u, ''));

describe('a table for a spreadsheet', () => {
  it('has every cell in its place, as it was written or behind an apostrophe, and no formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(awkward, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const file = csv(rows);
          expect(file.startsWith('\uFEFF')).toBe(true);
          const cells = read(file.slice(1));
          expect(cells.map((row) => row.length)).toEqual(rows.map((row) => row.length));
          for (const [y, row] of rows.entries())
            for (const [x, text] of row.entries()) {
              const cell = cells[y]?.[x] ?? '';
              expect([text, `'${text}`]).toContain(cell);
              expect(isFormula(cell)).toBe(false);
            }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves alone what is only a name, an address or a number', () => {
    const row = ['Åse Marie', 'ase-marie@example.no', '12', 'Nei takk', ''];
    expect(csv([row])).toBe('\uFEFFÅse Marie;ase-marie@example.no;12;Nei takk;\r\n');
    expect(csv([['Sa «ja»; så "nei"', 'to\nlinjer']])).toBe('\uFEFF"Sa «ja»; så ""nei""";"to\nlinjer"\r\n');
  });

  it.each([
    '=1+1',
    '+47 22 24 96 00',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u00A0＝1',
    '＋1',
    '\u200B－1',
  ])('reads %j as text', (text) => {
    expect(read(csv([[text]]).slice(1))).toEqual([[`'${text}`]]);
  });
});
