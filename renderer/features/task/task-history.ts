import type { Book, BookTask } from '#shared/book/types.ts';
import { workbookSource, type WorkbookSource } from '#shared/book/report-provenance.ts';
import { entity, reportKeyOf } from '#shared/ledger/entities.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { SegmentInfo } from '#shared/ledger/types.ts';

/** One officer's change to a task: fields written together are one entry. */
export interface HistoryEntry {
  readonly kind:
    'issued' | 'reading' | 'reading-undone' | 'extension' | 'report' | 'workbook-undone' | 'measure';
  readonly writer: SegmentInfo;
  /** Of a report: its period's title, and which fields were written. */
  readonly period: string;
  readonly fields: readonly string[];
  /** The workbook a report came in; null for everything else. */
  readonly workbook: WorkbookSource | null;
}

/** Everything written about a task, the newest first, by causal order within a field and by time between entries. */
export function taskHistory(
  ledger: Ledger,
  book: Pick<Book, 'periods'>,
  task: BookTask,
): readonly HistoryEntry[] {
  const reports = [...task.leads, ...task.coordinating].flatMap(({ agencyId }) =>
    agencyId === null
      ? []
      : ['rep', 'filled'].flatMap((kind) => ledger.entities(`${kind}/${agencyId}/${task.path}/`)),
  );
  const measures = task.leads.flatMap(({ agencyId }) =>
    agencyId === null ? [] : ledger.entities(`plan/${agencyId}/${task.path}/`),
  );
  const entries = [
    ...entriesOf(ledger, entity.task(task.path), 'issued', ''),
    ...readingEntries(ledger, task),
    ...ledger
      .entities(entity.extension(task.path, ''))
      .flatMap((id) => entriesOf(ledger, id, 'extension', '')),
    ...measures.flatMap((id) => entriesOf(ledger, id, 'measure', '')),
    ...reports.flatMap((id) => {
      const periodId = id.split('/').at(-1);
      const title = book.periods.find((period) => period.id === periodId)?.title ?? periodId ?? '';
      const key = reportKeyOf(id);
      const isFilled = id.startsWith('filled/');
      return entriesOf(ledger, id, 'report', title).map((entry): HistoryEntry => {
        const workbook = key === null ? null : workbookSource(ledger, key, entry.writer.hash);
        // Taking an import back empties what the workbook had said.
        return { ...entry, kind: isFilled && workbook === null ? 'workbook-undone' : 'report', workbook };
      });
    }),
  ];
  // Written last stands first where two clocks say the same.
  return entries.toReversed().toSorted((a, b) => b.writer.time - a.writer.time);
}

/** Taking a confirmation back writes it empty. */
function readingEntries(ledger: Ledger, task: BookTask): readonly HistoryEntry[] {
  const id = entity.reading(task.path);
  const undone = new Set(
    ledger
      .history(id, 'by')
      .filter(({ value }) => value === null)
      .map(({ writer }) => writer.hash),
  );
  return entriesOf(ledger, id, 'reading', '').map((entry) =>
    undone.has(entry.writer.hash) ? { ...entry, kind: 'reading-undone' } : entry,
  );
}

function entriesOf(
  ledger: Ledger,
  id: string,
  kind: HistoryEntry['kind'],
  period: string,
): readonly HistoryEntry[] {
  const bySegment = new Map<string, { writer: SegmentInfo; fields: string[] }>();
  for (const field of Object.keys(ledger.read(id) ?? {})) {
    for (const { writer } of ledger.history(id, field)) {
      const entry = bySegment.get(writer.hash) ?? { writer, fields: [] };
      entry.fields.push(field);
      bySegment.set(writer.hash, entry);
    }
  }
  return [...bySegment.values()].map((entry) => ({ kind, period, workbook: null, ...entry }));
}
