import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'test/e2e/prepare-data.ts',
    // Every story, one after the other, on a machine that may be busy.
    testTimeout: 300_000,
    hookTimeout: 180_000,
    // Each file starts a server and a browser of its own, and waits a great deal.
    maxWorkers: 2,
  },
});
