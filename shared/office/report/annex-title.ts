import type { AnnexTable } from './annex-table.ts';

/** The lines of a table's title as they stand above it. */
export const capitalTitleLines = ({ title }: Pick<AnnexTable, 'title'>): readonly string[] =>
  title
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
