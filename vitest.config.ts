import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,renderer,electron,cli,seeds,build}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
  },
});
