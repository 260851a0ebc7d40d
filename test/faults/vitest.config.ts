import { defineConfig } from 'vitest/config';

/** Long: only `npm run test:faults` runs these. */
export default defineConfig({
  test: {
    include: ['test/faults/**/*.faults.ts'],
    environment: 'node',
    testTimeout: 600_000,
    hookTimeout: 180_000,
  },
});
