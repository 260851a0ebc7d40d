import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allCases } from './all-cases.js';

const documented = readFileSync('test/hosts/RESULTS.md', 'utf8');

it('the documentation shows every case of other people’s pages, and no other', () => {
  const rows = [...documented.matchAll(/^\| (\w\w+) +\| (.*?) +\|/gm)].map(
    ([, id, title]) => `${id ?? ''} ${title ?? ''}`,
  );
  const cases = allCases.flatMap(([, each]) =>
    each.map(({ id, title, simulated }) => `${id} ${title}${simulated ? ' (simulated)' : ''}`),
  );
  expect(rows).toEqual(cases);
});

it('each case has a name of its own', () => {
  const ids = allCases.flatMap(([, each]) => each.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

it('no case is documented as failing', () => {
  expect(documented.split('<!-- results -->')[1]).not.toContain('✗');
});
