import { defineConfig } from 'vitest/config';

/** Long: only `npm run test:storm` runs these. */
export default defineConfig({
  test: {
    include: ['test/storm/**/*.storm.ts'],
    environment: 'node',
    globalSetup: 'test/support/folders-in-memory.ts',
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
