import { closingWords } from '#shared/domain/closing-day/closing-words.ts';
import type { ClosingRow } from '#shared/domain/closing-day/types.ts';
import { groupBy } from '#shared/group-by.ts';
import type { AgencyId } from '#shared/ids.ts';
import { owesReport } from '#shared/office/report/reminder-content.ts';

/** What can be done with chosen rows at once. Every chosen row is in `accept` or in `notAccepted`, and so on. */
export interface BulkWork {
  /** Submitted, and nothing about it needs a look. */
  readonly accept: readonly ClosingRow[];
  /** Submitted and not judged yet. */
  readonly giveBack: readonly ClosingRow[];
  /** Owes its report; the focal point does not remind itself. */
  readonly remind: readonly ClosingRow[];
}

const JUDGEABLE: ReadonlySet<ClosingRow['state']> = new Set(['to-review', 'same-as-last', 'contradicting']);

export function bulkWork(rows: readonly ClosingRow[], own: AgencyId): BulkWork {
  return {
    accept: rows.filter(({ state }) => state === 'to-review'),
    giveBack: rows.filter(({ state }) => JUDGEABLE.has(state)),
    remind: rows.filter((row) => owesReport(row) && row.standing === 'owing' && row.agency !== own),
  };
}

/** Something can be done with the row together with others. */
export function canPick(row: ClosingRow, own: AgencyId): boolean {
  return Object.values(bulkWork([row], own)).some((rows) => rows.length > 0);
}

/** What of the chosen rows was not dealt with, by state: "1 Giống hệt kỳ trước, 2 Chưa gửi". */
export function leftInWords(rows: readonly ClosingRow[], done: readonly ClosingRow[]): string {
  const dealtWith = new Set(done.map(({ agency }) => agency));
  const left = rows.filter(({ agency }) => !dealtWith.has(agency));
  const byWord = groupBy(left, ({ state }) => closingWords[state].word);
  return [...byWord].map(([word, { length }]) => `${length} ${word.toLocaleLowerCase('vi')}`).join(', ');
}
