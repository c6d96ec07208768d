import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** The checks of paper: documents turned into pages by LibreOffice. `npm run papers`, apart from the unit tests. */
export default defineConfig({
  root: path.join(import.meta.dirname, '../..'),
  test: {
    include: ['e2e/papers/**/*.papers.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
