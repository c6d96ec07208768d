import { workbookRefused } from '#shared/book/changes/workbook-changes.ts';
import type { Book } from '#shared/book/types.ts';
import type { DoubleSubmission } from '#shared/domain/report.ts';
import { blankReport, fieldsOf, type ReportFields } from '#shared/domain/reports/report-fields.ts';
import { sameJson } from '#shared/ledger/same-json.ts';
import type { JsonValue } from '#shared/json.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { Change } from '#shared/ledger/types.ts';
import { fillInTexts } from '#shared/office/fill-in/fill-in-document-of.ts';
import { decisionsOf, workbookTakenIn, type WorkbookChoices } from './take-workbook.ts';
import { stagedKey, type StagedField, type StagedWorkbook } from './staged-workbook.ts';

/** A workbook that was taken in before the agency's package came, held against what the package says. */
export function stageTwice(book: Book, { counts, workbook, besideReport }: DoubleSubmission): StagedWorkbook {
  const { agency, period } = counts;
  const tasks = fillInTexts(book, agency).map(({ path }) => path);
  let same = 0;
  const conflicts = tasks.flatMap((task): readonly StagedField[] => {
    const beside = besideReport(task);
    if (beside === undefined) return [];
    const inWorkbook = fieldsOf(beside);
    const report = book.submittedReport(agency, task, period);
    const program = report === undefined ? blankReport() : fieldsOf(report);
    return (Object.keys(inWorkbook) as (keyof ReportFields)[]).flatMap((field) => {
      const values = { program: program[field] as JsonValue, workbook: inWorkbook[field] as JsonValue };
      if (!sameJson(values.program, values.workbook)) return [{ task, field, place: '', ...values }];
      same += 1;
      return [];
    });
  });
  const { origin } = workbook;
  return {
    agency,
    period,
    file: origin.kind === 'workbook' ? origin.file : '',
    sha256: origin.kind === 'workbook' ? origin.sha256 : '',
    officer: workbook.by,
    phone: '',
    madeAt: 0,
    tasks,
    absent: [],
    fresh: [],
    conflicts,
    same,
    known: false,
    remarks: [],
  };
}

/** What an officer writes who has looked at both: the workbook's values that were taken, or that the package stands. */
export async function twiceSettled(
  book: Book,
  ledger: Ledger,
  twice: DoubleSubmission,
  choices: WorkbookChoices,
  by: { readonly person: string; readonly at: number },
): Promise<readonly Change[]> {
  const staged = stageTwice(book, twice);
  if (staged.conflicts.some(({ task, field }) => choices.has(stagedKey({ task, field })))) {
    return workbookTakenIn(book, ledger, staged, choices, by);
  }
  const { agency, period, segment } = twice.counts;
  return [workbookRefused(agency, period, segment, decisionsOf(ledger, staged, choices, by))];
}
