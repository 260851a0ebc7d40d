import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runPart } from '../support/run-part.js';

const folder = mkdtempSync(join(tmpdir(), 'guidance-parts-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A command of one line of JavaScript. */
const node = (script: string) => `"${process.execPath}" -e "${script}"`;
const run = (script: string, more: object = {}) =>
  runPart({ name: 'a part', command: node(script), limitSeconds: 20, ...more });

describe('a part of npm test', () => {
  it('counts as one that passed or failed, by how its command ends', async () => {
    expect((await run('console.log(7)')).counts).toEqual({ passed: 1, failed: 0, skipped: 0 });
    const failed = await run('console.error(8); process.exit(3)');
    expect(failed.counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(failed.output).toBe('8\n');
  });

  it('counts what its report says, and one failure more when it crashed with none of its own', async () => {
    const report = join(folder, 'report.json');
    const written = `require('fs').writeFileSync('${report}', JSON.stringify({ numPassedTests: 5, numPendingTests: 1 }))`;
    expect((await run(written, { report })).counts).toEqual({ passed: 5, failed: 0, skipped: 1 });
    const crashed = await run(`${written}; process.exit(1)`, { report });
    expect(crashed.counts).toEqual({ passed: 5, failed: 1, skipped: 1 });
    expect((await run('0', { report })).counts, 'no report').toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('is stopped with what it started when it takes too long, and says so', async () => {
    const { counts, output } = await run('setInterval(() => 0, 1000)', { limitSeconds: 0.5 });
    expect(counts.failed).toBe(1);
    expect(output).toContain('over its limit of 0.5 s');
  });

  it('gives way to others where it can wait', async () => {
    const priority = "console.log(require('os').getPriority())";
    const [first, second] = await Promise.all([run(priority), run(priority, { givesWay: true })]);
    expect(Number(second.output)).toBeGreaterThan(Number(first.output));
  });
});
