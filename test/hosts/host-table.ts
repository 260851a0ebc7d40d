import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'oxfmt';
import type { Reporter, TestCase } from 'vitest/node';
import { allCases } from './all-cases.js';

const path = 'test/hosts/RESULTS.md';
const browserOrder = ['Chromium', 'Firefox', 'WebKit'];

/** Case × browser → what came of it. */
type Results = Map<string, Map<string, string>>;

const marks: Readonly<Record<string, string>> = { passed: '✓', failed: '✗' };

/** The browsers that ran, by name and version, in the order of the table. */
const browsersIn = (results: Results): string[] => {
  const found = new Set([...results.values()].flatMap((row) => [...row.keys()]));
  return [...found].sort((one, other) => rank(one) - rank(other));
};
const rank = (browser: string): number => browserOrder.indexOf(browser.split(' ')[0] ?? '');

/** What the documentation says already, so that a part that runs alone changes its own cells only. */
function documented(text: string): Results {
  const results: Results = new Map();
  let browsers: string[] = [];
  for (const line of text.split('\n').filter((each) => each.startsWith('| '))) {
    const [id = '', title = '', ...cells] = line
      .split('|')
      .slice(1, -1)
      .map((each) => each.trim());
    if (title === 'On the page') browsers = cells;
    else if (id !== '' && !id.startsWith('-'))
      results.set(id, new Map(browsers.map((browser, at) => [browser, cells[at] ?? ''])));
  }
  return results;
}

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`);

/** The table for people: every case, what came of it in each browser, and under it why some can't be shown. */
export function tableOf(results: Results): string {
  const browsers = browsersIn(results);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const parts = allCases.map(([theme, cases]) => {
    const rows = cases.map(({ id, title, simulated }) =>
      row([
        id,
        cell(title) + (simulated ? ' (simulated)' : ''),
        ...browsers.map((browser) => results.get(id)?.get(browser) ?? ''),
      ]),
    );
    return [
      `### ${theme}`,
      '',
      row(['', 'On the page', ...browsers]),
      row(['--', '--', ...browsers.map(() => '--')]),
      ...rows,
    ].join('\n');
  });
  return parts.join('\n\n');
}

/** Prints the table at the end; with `HOSTS_WRITE=1` what has run is written into the documentation too. */
export class HostTable implements Reporter {
  readonly #results: Results = new Map();

  onTestCaseResult(test: TestCase): void {
    const { host } = test.meta();
    if (!host) return;
    const { state } = test.result();
    const reason = state === 'skipped' ? (test.result() as { note?: string }).note : undefined;
    const row = this.#results.get(host.id) ?? new Map<string, string>();
    row.set(host.browser, marks[state] ?? `– ${reason ?? ''}`.trim());
    this.#results.set(host.id, row);
  }

  async onTestRunEnd(): Promise<void> {
    if (this.#results.size === 0) return;
    const table = tableOf(this.#results);
    console.log(`\n${table}\n`);
    if (process.env.HOSTS_WRITE === undefined) return;
    const [before = '', after = ''] = readFileSync(path, 'utf8').split('<!-- results -->');
    const all = documented(after);
    for (const [id, row] of this.#results) all.set(id, new Map([...(all.get(id) ?? []), ...row]));
    const text = `${before}<!-- results -->\n\n${tableOf(all)}\n`;
    writeFileSync(path, (await format(path, text)).code);
  }
}
