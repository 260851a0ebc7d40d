import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/package/*.package.ts'],
    environment: 'node',
    globalSetup: 'test/support/folders-in-memory.ts',
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
