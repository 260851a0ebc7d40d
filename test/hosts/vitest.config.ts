import { defineConfig } from 'vitest/config';
import { HostTable } from './host-table.js';

export default defineConfig({
  test: {
    include: ['test/hosts/**/*.hosts.ts'],
    environment: 'node',
    globalSetup: 'test/support/folders-in-memory.ts',
    // A poll's second of its own is less than a busy machine needs for an upload and its answer.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What they import is the same, and long.
    isolate: false,
    // Each file starts a browser of its own.
    maxWorkers: 2,
    reporters: ['default', new HostTable()],
  },
});
