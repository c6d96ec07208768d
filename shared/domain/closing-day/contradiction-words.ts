import { STATE_WORDS } from '#shared/domain/reports/state-words.ts';
import type { ClosingContradiction } from './types.ts';

/** "Sở NN&PTNT ghi Hoàn thành, UBND TP Phú Quốc ghi Đang thực hiện": both values, for screen and paper. */
export function sidesInWords({ sides }: ClosingContradiction): string {
  return sides
    .map(({ name, part, state }) => `${name}${part ? ' (phối hợp)' : ''} ghi ${STATE_WORDS[state]}`)
    .join(', ');
}

/** The same, after the task's number. */
export const contradictionInWords = (found: ClosingContradiction): string =>
  `${found.number}: ${sidesInWords(found)}`;
