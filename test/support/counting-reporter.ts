import { writeFileSync } from 'node:fs';
import { defaultReporter } from '@web/test-runner';
import type { Reporter, TestSuiteResult } from '@web/test-runner-core';

export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

function addSuite(counts: TestCounts, suite: TestSuiteResult): void {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite.suites) addSuite(counts, inner);
}

/** Writes how many browser tests passed, failed and were skipped; a file that never came to its tests counts as one failure. */
export function countingReporter(path: string): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const counts: TestCounts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const failedBefore = counts.failed;
        if (session.testResults) addSuite(counts, session.testResults);
        if (!session.passed && counts.failed === failedBefore) counts.failed += 1;
      }
      writeFileSync(path, JSON.stringify(counts));
    },
  };
}

/** The usual report, without the progress bar that only a terminal can draw. */
export const readableReporter = (): Reporter => defaultReporter({ reportTestProgress: false });
