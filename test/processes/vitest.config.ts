import { defineConfig } from 'vitest/config';

/** Long: only `npm run test:processes` runs these. */
export default defineConfig({
  test: {
    include: ['test/processes/**/*.processes.ts'],
    environment: 'node',
    testTimeout: 600_000,
    hookTimeout: 180_000,
    // Each takes all that there is.
    fileParallelism: false,
  },
});
