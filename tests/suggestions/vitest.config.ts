import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/suggestions/**/*.spec.ts'],
    exclude: ['**/node_modules/**', '**/fixtures/**'],
  },
});
