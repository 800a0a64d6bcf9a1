import { defineConfig } from 'vitest/config';

/** They count what V8 runs, so each needs a process in which nothing has run yet. */
const COUNTED = ['test/unit/**/*.counted.test.ts'];

/** `--shuffle` of `npm test`: the order of the cases, and the seed of the properties. */
const seed = process.env['READER_TEST_SEED'];

const common = {
  // Far above what a case needs where other work has the processor.
  testTimeout: 300_000,
  allowOnly: false,
  // A second try tells what is flaky from what is broken; scripts/test.mjs lets no case be flaky unnoticed.
  retry: 1,
  pool: 'forks' as const,
  setupFiles: ['test/unit/seed.ts'],
};

export default defineConfig({
  test: {
    allowOnly: false,
    maxWorkers: Number(process.env['READER_TEST_WORKERS'] ?? 2),
    ...(seed !== undefined && { sequence: { shuffle: true, seed: Number(seed) } }),
    projects: [
      // Most of what a file cost was to load the product again; the files share one copy a worker, and no state in it.
      { test: { ...common, name: 'shared', include: ['test/unit/**/*.test.ts'], exclude: COUNTED, isolate: false } },
      { test: { ...common, name: 'counted', include: COUNTED, isolate: true } },
    ],
  },
});
