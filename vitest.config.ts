import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Half of the time a test waits for the browser: on two processors one would stand idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          // Native modules, as the program runs; the tests take a third less time.
          experimental: { viteModuleRunner: false },
          include: ['tests/unit/**/*.test.ts'],
          benchmark: { include: [] },
          // For slow machines; no test waits for a time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          experimental: { viteModuleRunner: false },
          include: ['tests/e2e/**/*.test.ts'],
          benchmark: { include: [] },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'system',
          include: ['tests/system/**/*.test.ts'],
          benchmark: { include: [] },
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'bench',
          // Native modules: the getters of Vite's module runner cost more than what is measured.
          experimental: { viteModuleRunner: false },
          include: [],
          benchmark: { include: ['tests/bench/**/*.bench.ts'] },
        },
      },
    ],
  },
});
