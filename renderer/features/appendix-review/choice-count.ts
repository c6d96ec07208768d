import type { ReadingChoices } from '#shared/office/reading/reading-choices.ts';

/** How many decisions fit the next file of the same shape: deadlines, filled cells and looked-at doubts do not. */
export function choiceCount({ sheet, legacy, columns, rows, agencies }: ReadingChoices): number {
  const lists = [columns, rows, agencies].reduce((sum, list) => sum + Object.keys(list).length, 0);
  return lists + (sheet === null ? 0 : 1) + (legacy === null ? 0 : 1);
}
