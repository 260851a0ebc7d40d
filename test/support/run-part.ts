import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { TestCounts } from './counting-reporter.js';

/** One part of `npm test`: a command that either is one check, or leaves a report of its counts. */
export interface Part {
  name: string;
  command: string;
  limitSeconds: number;
  /** Where the command writes its counts; without it the exit code counts as one. */
  report?: string;
  environment?: Record<string, string>;
  /** The last line of its output is worth a look even when all is well. */
  tells?: true;
  /** One command, which takes what others beside it leave of the processor: a check can wait, a test waits only so long. */
  givesWay?: true;
}

export interface PartResult {
  part: Part;
  counts: TestCounts;
  output: string;
  seconds: number;
}

/** Vitest writes `numPassedTests`, our browser reporter `passed`. */
interface Report extends Partial<TestCounts> {
  numPassedTests?: number;
  numFailedTests?: number;
  numFailedTestSuites?: number;
  numPendingTests?: number;
  numTodoTests?: number;
}

/** Undefined when the command left no report behind. */
function readReport(path: string): TestCounts | undefined {
  if (!existsSync(path)) return undefined;
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  return {
    passed: report.passed ?? report.numPassedTests ?? 0,
    failed: report.failed ?? report.numFailedTests ?? 0,
    skipped: report.skipped ?? (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

/** A part that went wrong without a failed test of its own (no report, a crash, a time-out) counts as one failure. */
function countsOf(part: Part, succeeded: boolean): TestCounts {
  const counts = part.report
    ? (readReport(part.report) ?? { passed: 0, failed: 0, skipped: 0 })
    : { passed: succeeded ? 1 : 0, failed: 0, skipped: 0 };
  const ranNothing = counts.passed + counts.failed === 0;
  if ((!succeeded || ranNothing) && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** Runs a part in a process group of its own, so that a part over its time is stopped with all it started. */
export async function runPart(part: Part): Promise<PartResult> {
  const startedAt = performance.now();
  if (part.report) rmSync(part.report, { force: true });
  const child = spawn(part.givesWay ? `nice ${part.command}` : part.command, {
    shell: true,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...part.environment },
  });
  const stop = () => {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  };
  let output = '';
  const keep = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  process.once('exit', stop);
  const timer = setTimeout(() => {
    output += `\nStopped: over its limit of ${String(part.limitSeconds)} s.\n`;
    stop();
  }, part.limitSeconds * 1000);
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  process.off('exit', stop);
  const seconds = (performance.now() - startedAt) / 1000;
  return { part, counts: countsOf(part, exitCode === 0), output, seconds };
}
