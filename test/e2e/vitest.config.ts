import { defineConfig } from 'vitest/config';
import { notDue } from '../support/daily.js';

/** The others are what a person comes for, and what every page depends on. */
const long = [
  'builder',
  'closed-tab',
  'delivery',
  'desk-audit',
  'desk-care',
  'desk-calendar',
  'desk-courses',
  'desk-oidc',
  'desk-together',
  'desk-writing',
  'one-conversation',
  'set-up',
  'tabs',
].map((name) => `test/e2e/${name}.test.ts`);

export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    exclude: notDue(mode, long, 5),
    environment: 'node',
    globalSetup: ['test/support/folders-in-memory.ts', 'test/e2e/prepare-data.ts'],
    // A poll's second of its own is less than a busy machine needs for an upload and its answer.
    expect: { poll: { timeout: 20_000 } },
    // Every story, one after the other, on a machine that may be busy.
    testTimeout: 300_000,
    hookTimeout: 180_000,
    // Each file starts a server and a browser of its own, and waits a great deal.
    maxWorkers: 2,
  },
}));
