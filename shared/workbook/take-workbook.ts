import { sha256Hex } from '#shared/crypto/sha256.ts';
import { blankReport, fieldsOf, type ReportFields } from '#shared/domain/reports/report-fields.ts';
import { submissionCode } from '#shared/domain/reports/submission-code.ts';
import type { Instant, TaskPath } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { Ledger, LedgerView } from '#shared/ledger/ledger-api.ts';
import type { Change } from '#shared/ledger/types.ts';
import { reportChange } from '#shared/book/changes/report-changes.ts';
import {
  workbookChanges,
  workbookKept,
  type WorkbookDecision,
} from '#shared/book/changes/workbook-changes.ts';
import type { Book } from '#shared/book/types.ts';
import { stagedKey, type StagedWorkbook } from './staged-workbook.ts';

/** Keys (`stagedKey`) of the conflicts in which the workbook's value is taken; in all others the program's stays. */
export type WorkbookChoices = ReadonlySet<string>;

interface By {
  readonly person: string;
  readonly at: Instant;
}

/**
 * What the focal point writes when it takes in an agency's workbook: the agency's reports as they are then, each whole,
 * and that they were sent. Empty when there is nothing new in it.
 */
export async function workbookTakenIn(
  book: Book,
  ledger: Ledger,
  staged: StagedWorkbook,
  choices: WorkbookChoices,
  { person, at }: By,
): Promise<readonly Change[]> {
  const { agency, period, sha256, conflicts } = staged;
  if (staged.known) return [];
  const record = ledger.read(entity.workbook(agency, period)) ?? {};
  const lists = {
    taken: [...listOf(record['taken']), sha256],
    decided: decisionsOf(ledger, staged, choices, { person, at }),
  };
  const changesNothing = takenFields(staged, choices).length === 0;
  if (changesNothing && book.submission(agency, period) !== undefined) {
    return conflicts.length === 0 ? [] : [workbookKept(agency, period, lists)];
  }
  const reports = reportsWith(book, staged, choices);
  if (reports.size === 0) return [];
  const over = ledger
    .keys()
    .filter(({ agencies }) => agencies.includes(agency))
    .flatMap(({ publicKey }) => ledger.chainEnds(publicKey))
    .toSorted();
  // A code names one record only: the same words taken in again over something newer are another one.
  const content = new TextEncoder().encode(JSON.stringify([agency, period, at, over, [...reports]]));
  return workbookChanges(
    agency,
    period,
    {
      code: submissionCode(await sha256Hex(content), period),
      at,
      by: staged.officer === '' ? nameOf(book, staged) : staged.officer,
      phone: staged.phone,
      importedBy: person,
      file: staged.file.slice(0, 255),
      sha256,
      madeAt: staged.madeAt,
      taskCount: reports.size,
      over,
      ...lists,
    },
    reports,
  );
}

/** Every decision about the agency's workbooks of the period so far, this one's last. */
export function decisionsOf(
  ledger: LedgerView,
  { agency, period, sha256, conflicts, officer, file }: StagedWorkbook,
  choices: WorkbookChoices,
  { person, at }: By,
): readonly JsonValue[] {
  const before = listOf(ledger.read(entity.workbook(agency, period))?.['decided']);
  const now = conflicts.map((conflict): WorkbookDecision => {
    const { task, field } = conflict;
    const who = { officer, file: file.slice(0, 255), by: person, at };
    if (choices.has(stagedKey(conflict))) return { sha256, task, field, took: 'workbook', ...who };
    return { sha256, task, field, took: 'program', notTaken: conflict.workbook, ...who };
  });
  return [...before, ...now.map((each) => ({ ...each }))];
}

/** What an agency's own machine writes when it takes in a workbook its officers filled in: its reports, as if typed. */
export function ownWorkbookTakenIn(
  book: Book,
  staged: StagedWorkbook,
  choices: WorkbookChoices,
): readonly Change[] {
  const { agency, period } = staged;
  const tasks = new Set(takenFields(staged, choices).map(({ task }) => task));
  return [...tasks].map((task) => {
    const fields = Object.fromEntries(
      takenFields(staged, choices)
        .filter((each) => each.task === task)
        .map(({ field, workbook }) => [field, workbook]),
    ) as Partial<ReportFields>;
    // A report that begins with a workbook is a whole one, as one begun by hand.
    const started = book.report(agency, task, period) !== undefined;
    return reportChange(agency, task, period, started ? fields : { ...blankReport(), ...fields });
  });
}

function takenFields({ fresh, conflicts }: StagedWorkbook, choices: WorkbookChoices) {
  return [...fresh, ...conflicts.filter((conflict) => choices.has(stagedKey(conflict)))];
}

function reportsWith(
  book: Book,
  staged: StagedWorkbook,
  choices: WorkbookChoices,
): ReadonlyMap<TaskPath, ReportFields> {
  const { agency, period, tasks } = staged;
  const taken = takenFields(staged, choices);
  return new Map(
    tasks.flatMap((task) => {
      const before = book.report(agency, task, period);
      const edits = taken.filter((each) => each.task === task);
      if (before === undefined && edits.length === 0) return [];
      const base = before === undefined ? blankReport() : fieldsOf(before);
      const fields = Object.fromEntries(edits.map(({ field, workbook }) => [field, workbook]));
      return [[task, { ...base, ...fields }] as const];
    }),
  );
}

function nameOf({ agencies }: Pick<Book, 'agencies'>, { agency }: Pick<StagedWorkbook, 'agency'>): string {
  return agencies.find(({ id }) => id === agency)?.shortName ?? agency;
}

const listOf = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);
