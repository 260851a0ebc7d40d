import { defineConfig } from 'vitest/config';

/** Long: only `npm run test:faults` runs these. */
export default defineConfig({
  test: {
    include: ['test/faults/**/*.faults.ts'],
    environment: 'node',
    globalSetup: 'test/support/folders-in-memory.ts',
    // A poll's second of its own is less than a busy machine needs for an upload and its answer.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 600_000,
    hookTimeout: 180_000,
  },
});
