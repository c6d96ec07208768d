import type { ReadingChoices } from './reading-choices.ts';

/** The choices with more added: records key by key, later ones going before; settled doubts are collected. */
export function addChoices(choices: ReadingChoices, more: Partial<ReadingChoices>): ReadingChoices {
  return {
    sheet: more.sheet === undefined ? choices.sheet : more.sheet,
    legacy: more.legacy === undefined ? choices.legacy : more.legacy,
    columns: { ...choices.columns, ...more.columns },
    rows: { ...choices.rows, ...more.rows },
    cells: { ...choices.cells, ...more.cells },
    agencies: { ...choices.agencies, ...more.agencies },
    deadlines: { ...choices.deadlines, ...more.deadlines },
    settled: [...new Set([...choices.settled, ...(more.settled ?? [])])],
  };
}
