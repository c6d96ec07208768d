import type { ReportedState } from '#shared/domain/report.ts';
import { fold } from '#shared/text/fold.ts';

/** What an agency says of a task, as officers choose it, in the order of a list. */
export const STATE_WORDS: Readonly<Record<ReportedState, string>> = {
  'in-progress': 'Đang thực hiện',
  'advised-waiting': 'Đã tham mưu, chờ cơ quan khác',
  done: 'Hoàn thành',
  paused: 'Tạm dừng',
  'no-longer-fits': 'Không còn phù hợp',
};

export const REPORTED_STATES = Object.keys(STATE_WORDS) as readonly ReportedState[];

/** Other words that can mean nothing else. */
const ALSO: ReadonlyMap<string, ReportedState> = new Map([
  ['dang trien khai', 'in-progress'],
  ['da hoan thanh', 'done'],
  ['da tham muu', 'advised-waiting'],
  ['da tham muu cho bo', 'advised-waiting'],
]);

/** Reads a state from its words, whatever the case, accents, signs or white space; null when they name none. */
export function stateOfWords(text: string): ReportedState | null {
  const words = plain(text);
  return REPORTED_STATES.find((state) => plain(STATE_WORDS[state]) === words) ?? ALSO.get(words) ?? null;
}

const plain = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
