import type { Book, BookTask } from '#shared/book/types.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { entity, reportKeyOf } from '#shared/ledger/entities.ts';
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
    const keys = ['rep', 'filled'].flatMap((kind) =>
      ledger.entities(`${kind}/${agencyId}/${task.path}/`).flatMap((id) => reportKeyOf(id) ?? []),
    );
    const reported = new Map(keys.map((key) => [key.period, key]));
    return [...reported.values()].map((key) => {
      const period = book.periods.find(({ id }) => id === key.period);
      return {
        entity: entity.report(key.agency, key.task, key.period),
        label: [period?.title ?? key.period, agency].join(' · '),
        to: period?.to ?? '',
      };
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
