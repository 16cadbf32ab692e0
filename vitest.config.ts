import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Sources are tested directly: the condition resolves `@saring/*` to `src`, so no build is needed. */
const conditions = ['saring-source', 'module', 'node', 'development|production'];

export default defineConfig({
  resolve: {
    conditions,
    // Tests beside the code reach the shared helpers by name, as they reach the packages.
    alias: {
      '@saring/test/house': fileURLToPath(new URL('test/support/house.ts', import.meta.url)),
      '@saring/test': fileURLToPath(new URL('test/support/index.ts', import.meta.url)),
    },
  },
  ssr: {
    resolve: { conditions, externalConditions: ['saring-source'] },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [
      'packages/**/*.test.{ts,tsx}',
      'services/**/*.test.{ts,tsx}',
      'test/**/*.test.{ts,tsx}',
    ],
    exclude: ['**/node_modules/**', '**/dist/**', 'test/faults/long/**'],
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/network.ts'],
    pool: 'forks',
    // The program is read once, not once a file: that was a third of the suite's time. Each file has
    // a database, a data folder and servers of its own, so nothing needs a process of its own.
    isolate: false,
    // One for each core of the smallest machine that we build for: tests wait more than they work.
    maxWorkers: 2,
    // Generous, because two cores share a browser, a database and the program under test; what is
    // slow is measured in test/bench, never here.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // On CI a second try tells a crowded machine from a fault; vitest reports what needed one.
    retry: process.env.CI === 'true' ? 1 : 0,
    // Files in any order everywhere; the tests of a file too, except where a red run must mean a fault
    // that anybody can repeat.
    sequence: { shuffle: { files: true, tests: process.env.CI !== 'true' } },
  },
});
