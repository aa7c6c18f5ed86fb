import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The rule testers look for `describe`, `it` and `afterAll` among the globals.
    globals: true,
    // A busy machine is no failure; tests that measure time measure growth.
    testTimeout: 20_000,
    include: ['tests/**/*.test.ts'],
    exclude: ['node_modules/**', 'dist/**', '**/fixtures/**'],
    // The built package is loaded by Node itself, as its users' ESLint does.
    server: { deps: { external: [/\/dist\//u] } },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/types.ts'],
      // Which lines are missing: `npm run test:unit -- --coverage.reporter=text`.
      reporter: ['text-summary'],
      thresholds: { branches: 95 },
    },
  },
});
