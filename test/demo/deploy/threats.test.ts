import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const rows = readFileSync('demo/deploy/threats.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Threat'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, threat = '', , test = '']) => {
    const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(test) ?? [];
    return { threat, file, title };
  });

/** Titles of tests and of the groups around them, as they stand in the file. */
const titlesIn = (file: string): string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:\b(?:it|describe)\b[^'"`\n]*(?:\(\[[\s\S]*?\]\))?\(\s*|^\s*\[)(['"`])(.*?)\1/gm,
    ),
  ].map(([, , title = '']) => title);

describe('the threat list', () => {
  it('has lines for each letter of STRIDE', () => {
    expect(rows.length).toBeGreaterThan(30);
  });

  it.each(rows)('is covered where it says: $threat', ({ file, title }) => {
    expect(file, 'a file and words of a title').not.toBe('');
    expect(existsSync(file), `${file} exists`).toBe(true);
    expect(
      titlesIn(file).some((found) => found.includes(title)),
      `${file} has a test called "… ${title} …"`,
    ).toBe(true);
  });
});
