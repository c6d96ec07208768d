import type { Book, BookTask } from '#shared/book/types.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import type { TaskRecord } from './field-histories-dialog.tsx';

/** Everything written about the task that has a history, the latest report first, the row as issued last. */
export function taskRecords(
  ledger: LedgerView,
  book: Pick<Book, 'periods' | 'agencies'>,
  task: BookTask,
  words: {
    readonly issued: string;
    readonly reading: string;
    readonly extension: (until: CalendarDate) => string;
  },
): readonly TaskRecord[] {
  const reports = [...task.leads, ...task.coordinating].flatMap(({ agencyId, name }) => {
    if (agencyId === null) return [];
    const agency = book.agencies.find(({ id }) => id === agencyId)?.shortName ?? name;
    return ledger.entities(`rep/${agencyId}/${task.path}/`).map((id) => {
      const period = book.periods.find((each) => id.endsWith(`/${each.id}`));
      return { entity: id, label: [period?.title ?? id, agency].join(' · '), to: period?.to ?? '' };
    });
  });
  const own = [
    ...task.extensions.toReversed().map(({ id, until }) => ({
      entity: entity.extension(task.path, id),
      label: words.extension(until),
    })),
    { entity: entity.reading(task.path), label: words.reading },
    { entity: entity.task(task.path), label: words.issued },
  ].filter(({ entity: id }) => ledger.read(id) !== undefined);
  const latestFirst = reports.toSorted((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : 0));
  return [...latestFirst.map(({ entity: id, label }) => ({ entity: id, label })), ...own];
}
