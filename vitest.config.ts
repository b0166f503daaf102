import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Compiles src to dist once, where it is stale, for the tests that run newsgraph as a process of its own.
    globalSetup: 'tests/support/build.ts',
    testTimeout: 30_000,
  },
});
