import type { Book } from '#shared/book/types.ts';
import type { ClosingDay, ClosingRow } from '#shared/domain/closing-day/types.ts';
import { assertSums } from '#shared/domain/summary/assert-sums.ts';
import { exclusiveColumns } from '#shared/domain/summary/exclusive-columns.ts';
import type {
  CompletionRate,
  Summary,
  SummaryCells,
  SummaryColumn,
  SummaryRow,
} from '#shared/domain/summary/types.ts';
import { isNotSent, isUnreviewed } from '#shared/office/report/sending-blocks.ts';
import type { FileOutcome } from './merge-packages.ts';

/**
 * The contents of summary.json (docs/formats/summary.md): every number of the report with the tasks behind it. Sums are
 * checked before it is made.
 */
export function summaryDocument(
  book: Book,
  summary: Summary,
  closing: ClosingDay,
  files: readonly FileOutcome[],
): Readonly<Record<string, unknown>> {
  assertSums(summary);
  const list = (chosen: (row: ClosingRow) => boolean) => closing.rows.filter(chosen).map(agencyLine);
  return {
    format: 'skh-summary',
    version: 1,
    plan: { id: book.plan.id, number: book.plan.number, date: book.plan.date, title: book.plan.title },
    period: summary.period,
    asOf: summary.asOf,
    files,
    counts: countsOf(files),
    totals: { ...numbers(summary.total.cells), dueSoon: summary.dueSoon.length },
    rates: [rateOf(summary.ofAssigned), rateOf(summary.ofFallenDue)],
    byAgency: summary.byAgency.map((row) => ({
      agency: row.key,
      name: row.title,
      requested: row.requested,
      ...lines(row),
    })),
    bySection: summary.bySection.map((row) => ({ section: row.key, title: row.title, ...lines(row) })),
    byDeadlineKind: summary.byDeadlineKind.map((row) => ({ kind: row.key, title: row.title, ...lines(row) })),
    byStatus: summary.byStatus,
    doneWithoutEvidence: summary.doneWithoutEvidence,
    closing: closing.totals,
    missing: list(isNotSent),
    late: list((row) => row.lateDays > 0),
    returned: list(({ state }) => state === 'returned'),
    waiting: list(({ state }) => state === 'waiting-gap' || state === 'waiting-key'),
    notReviewed: list(isUnreviewed),
    accepted: list(({ state }) => state === 'accepted'),
    requested: list(({ state }) => state === 'requested'),
    contradictions: summary.contradictions.map(({ task, reports }) => ({
      task,
      reports: reports.map(({ agency, state }) => ({ agency, state })),
    })),
    trend: summary.trend,
    tasks: summary.tasks.map(({ path, section, countedUnder, reading, report }) => ({
      path,
      section,
      countedUnder,
      ...reading,
      reportedIn: report?.period ?? null,
      progress: report?.progress ?? null,
    })),
  };
}

const COLUMNS: readonly SummaryColumn[] = ['assigned', ...exclusiveColumns];

function numbers(cells: SummaryCells): Record<string, number> {
  return Object.fromEntries(COLUMNS.map((column) => [column, cells[column].length]));
}

function lines<Key>(row: SummaryRow<Key>): Record<string, unknown> {
  return { ...numbers(row.cells), tasks: row.cells.assigned };
}

function rateOf({ done, of, denominator, waiting }: CompletionRate): Record<string, unknown> {
  const percent = of.length === 0 ? null : Math.round((done.length / of.length) * 1000) / 10;
  return { denominator, done: done.length, of: of.length, percent, waiting: waiting.length };
}

function agencyLine({ agency, name, state, lateDays, code, detail, leadTasks, coLeadTasks }: ClosingRow) {
  return { agency, name, state, lateDays, code, detail, leadTasks, coLeadTasks };
}

/** Counts in = counts out: every file and every segment is in exactly one of the parts. */
function countsOf(files: readonly FileOutcome[]): Record<string, number> {
  const withOutcome = (outcome: FileOutcome['outcome']) =>
    files.filter((file) => file.outcome === outcome).length;
  const sum = (field: 'segments' | 'applied' | 'waiting' | 'refused') =>
    files.reduce((total, file) => total + file[field], 0);
  return {
    files: files.length,
    merged: withOutcome('merged'),
    nothingNew: withOutcome('nothing-new'),
    filesWaiting: withOutcome('waiting'),
    filesRefused: withOutcome('refused'),
    otherPlan: withOutcome('other-plan'),
    foreign: withOutcome('foreign'),
    damaged: withOutcome('damaged'),
    segments: sum('segments'),
    applied: sum('applied'),
    waiting: sum('waiting'),
    refused: sum('refused'),
  };
}
