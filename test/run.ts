// `npm test` runs all parts, and what takes long in turns (test/support/daily.ts); `npm run check` those without tests. The last line is always `N passed, N failed`.
import { mkdirSync } from 'node:fs';
import { runPart, type Part, type PartResult } from './support/run-part.js';

const reports = 'coverage';
const vitestReport = (name: string) => `${reports}/${name}.json`;
const vitest = (name: string, more = '') =>
  `npx --no-install vitest run ${more} --mode daily --reporter=default --reporter=json --outputFile.json=${vitestReport(name)}`;

/** With nothing beside them: what they measure, or write, is everybody's. */
const alone: Part[] = [
  { name: 'manifest', command: 'npm run --silent manifest', limitSeconds: 60 },
  {
    name: 'size',
    command: 'npm run --silent build && npm run --silent size',
    limitSeconds: 120,
    tells: true,
  },
  { name: 'long tasks', command: 'npm run --silent long-tasks', limitSeconds: 180, tells: true },
];

/** These only read what stands there, and need one processor. */
const readings: Part[] = [
  { name: 'types', command: 'npm run --silent types', limitSeconds: 120, givesWay: true },
  { name: 'format', command: 'npm run --silent format', limitSeconds: 60, givesWay: true },
];
const lint: Part = { name: 'lint', command: 'npm run --silent lint', limitSeconds: 900, givesWay: true };

const packageTests: Part = {
  name: 'package tests',
  command: `npm run --silent build:package && ${vitest('package', '--config test/package/vitest.config.ts')}`,
  limitSeconds: 300,
  report: vitestReport('package'),
};

/** They keep one processor busy all the time. */
const nodeTests: Part = {
  name: 'node tests',
  command: vitest('node', '--maxWorkers 1'),
  limitSeconds: 900,
  report: vitestReport('node'),
};

/** They wait a great deal: for a page, a server, the clock. */
const onPages: Part[] = [
  {
    name: 'browser tests',
    command: 'npm run --silent test:browser',
    limitSeconds: 600,
    report: `${reports}/browser.json`,
    environment: { BROWSER_TEST_REPORT: `${reports}/browser.json` },
  },
  {
    name: 'hostile pages',
    command: vitest('hosts', '--config test/hosts/vitest.config.ts'),
    limitSeconds: 240,
    report: vitestReport('hosts'),
    environment: { HOSTS_DAILY: '1' },
  },
  {
    name: 'end to end',
    command: `npm run --silent build-storybook && ${vitest('e2e', '--config test/e2e/vitest.config.ts')}`,
    limitSeconds: 1200,
    report: vitestReport('e2e'),
  },
];

function printResult({ part, counts, output, seconds }: PartResult): void {
  const { passed, failed, skipped } = counts;
  const verdict = failed > 0 ? '✗' : '✓';
  const tests = part.report
    ? ` ${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`
    : '';
  const told = part.tells && failed === 0 ? ` ${output.trimEnd().split('\n').at(-1) ?? ''}` : '';
  console.log(`${verdict} ${part.name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s ${tests}${told}`);
  if (failed > 0) console.log(`\n${output.trimEnd()}\n`);
}

mkdirSync(reports, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

/** One after the other. */
async function run(parts: Part[]): Promise<void> {
  for (const part of parts) {
    const result = await runPart(part);
    printResult(result);
    total.passed += result.counts.passed;
    total.failed += result.counts.failed;
    total.skipped += result.counts.skipped;
  }
}

await run(alone);
if (process.argv[2] === 'check') await Promise.all([run(readings), run([lint])]);
// What waits leaves two processors to the others.
else await Promise.all([run([...readings, lint, packageTests]), run([nodeTests]), run(onPages)]);
const skipped = total.skipped > 0 ? `, ${String(total.skipped)} skipped` : '';
console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;
