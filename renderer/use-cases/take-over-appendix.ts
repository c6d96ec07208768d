import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { agencyChange, decidedAgencies } from '#shared/book/changes/agency-changes.ts';
import { amendmentChanges } from '#shared/book/changes/amendment-changes.ts';
import { deadlineConfirmation } from '#shared/book/changes/focal-changes.ts';
import { fieldNumber } from '#shared/book/field-text.ts';
import type { Book } from '#shared/book/types.ts';
import type { AppendixDifferences } from '#shared/domain/amendment/compare-appendices.ts';
import type { CalendarDate } from '#shared/ids.ts';
import type { Change } from '#shared/ledger/types.ts';
import type { TableReading } from '#shared/office/reading/table-reading.ts';
import { Problem } from '#shared/problem.ts';

/** What is taken over from a newer appendix, and the document it rests on. */
export interface TakeOver {
  readonly reading: TableReading;
  readonly differences: AppendixDifferences;
  /** Ids of the differences chosen. */
  readonly taken: ReadonlySet<string>;
  readonly document: { readonly number: string; readonly date: CalendarDate; readonly title: string };
  /** Why rows that are gone are withdrawn; may be empty. */
  readonly reason: string;
}

/**
 * Takes over what a newer appendix changes, with the deadlines and agencies decided while it was read: one segment, one
 * undo step.
 *
 * @returns how many differences went into the book.
 * @throws Problem `not-focal` on an agency's machine, `nothing-to-take-over` when nothing would change.
 */
export async function takeOverAppendix(session: Session, book: Book, input: TakeOver): Promise<number> {
  const { profile, ledger } = session;
  if (profile.role !== 'focal') {
    throw new Problem('not-focal', 'Chỉ cơ quan đầu mối đưa thay đổi vào kế hoạch. Sổ không thay đổi gì.', {
      advice: 'Đồng chí chuyển tệp phụ lục cho cơ quan đầu mối.',
    });
  }
  const { reading, differences, taken, document, reason } = input;
  const by = profile.person;
  const at = now();
  const { changes, keys } = amendmentChanges({
    before: book.plan.appendix,
    withdrawn: book.withdrawn,
    after: reading.document,
    differences,
    taken,
    document,
    reason,
    id: crypto.randomUUID(),
    by,
    at,
    orderOf: (entityId) => fieldNumber(ledger.read(entityId)?.['order']),
  });
  const confirmed = reading.document.tasks.flatMap((task): Change[] => {
    const due = reading.choices.deadlines[task.source.rows[0] ?? 0];
    const key = keys.get(task);
    return due === undefined || key === undefined
      ? []
      : [deadlineConfirmation(key, { due, basis: document.number, by, at })];
  });
  const agencies = decidedAgencies(reading.choices.agencies, book.agencies).map(agencyChange);
  const all = [...changes, ...confirmed, ...agencies];
  if (all.length === 0) {
    throw new Problem('nothing-to-take-over', 'Chưa chọn thay đổi nào. Sổ không thay đổi gì.');
  }
  await session.commit(`đưa phụ lục theo ${document.number} vào sổ`, all);
  return [...differences.tasks, ...differences.head].filter(({ id }) => taken.has(id)).length;
}
