import { defineConfig } from 'vitest/config';
import { notDue } from './test/support/daily.js';

const long = [
  'test/demo/api/durability.test.ts',
  'test/storm/storm.test.ts',
  'test/storm/course-storm.test.ts',
];

export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      '**/node_modules/**',
      'test/**/*.browser.test.ts',
      'test/e2e/**',
      ...notDue(mode, long, long.length),
    ],
    environment: 'node',
    globalSetup: 'test/support/folders-in-memory.ts',
    // A poll's second of its own is less than a busy machine needs for an upload and its answer.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Most of a file's time would go into importing what the file before has imported. A file leaves nothing behind for the next.
    isolate: false,
    // There may be only two cores.
    maxWorkers: 2,
  },
}));
