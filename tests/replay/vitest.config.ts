import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['replay.spec.ts'],
    // The built plugin and its linter are loaded by Node itself, as its users' ESLint does.
    server: { deps: { external: [/\/dist\//u] } },
    // Each test waits for an application of its own most of the time.
    sequence: { concurrent: true },
    maxConcurrency: 4,
  },
});
