import type { DeliveredProduct } from '#shared/domain/report.ts';
import { blankReport, fieldsOf, type ReportFields } from '#shared/domain/reports/report-fields.ts';
import type { JsonValue } from '#shared/json.ts';
import type { TaskPath } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import { sameJson } from '#shared/ledger/same-json.ts';
import { fillInCellText } from '#shared/office/fill-in/fill-in-cell.ts';
import type { FillInField } from '#shared/office/fill-in/fill-in-columns.ts';
import type { FilledField, FilledTask, FillInReading } from '#shared/office/fill-in/read-fill-in.ts';
import { textMark } from '#shared/text/text-mark.ts';
import { effectiveFields } from '#shared/book/effective-fields.ts';
import { fieldNumber } from '#shared/book/field-text.ts';
import type { Book } from '#shared/book/types.ts';
import type { StagedField, StagedWorkbook } from './staged-workbook.ts';

/**
 * Holds a workbook against the book: what is new, what is the same, what an officer has to choose.
 *
 * @param own the workbook is of this machine's agency: what it came filled in with was this book's, so that a field
 *   changed since in the file only is no conflict.
 */
export function stageWorkbook(
  book: Book,
  ledger: Ledger,
  reading: FillInReading,
  file: { readonly name: string; readonly sha256: string },
  own: boolean,
): StagedWorkbook {
  const { agency, period, madeAt } = reading.head;
  const record = ledger.read(entity.workbook(agency, period)) ?? {};
  const taken = record['taken'];
  const fresh: StagedField[] = [];
  const conflicts: StagedField[] = [];
  let same = 0;
  for (const filled of reading.tasks) {
    const key = { agency, task: filled.task, period };
    const report = book.report(agency, filled.task, period);
    const program = report === undefined ? blankReport() : fieldsOf(report);
    const source = effectiveFields(ledger, ledger, key)?.sourceOf;
    for (const field of filled.fields) {
      const staged = stagedField(filled.task, field, program);
      if (saysTheSame(program, field)) same += 1;
      else if (sameJson(staged.program, blankReport()[field.field] as JsonValue)) fresh.push(staged);
      else if (own ? cameWith(filled, field, program) : isNewer(field, source, madeAt, record['madeAt']))
        fresh.push(staged);
      else conflicts.push(staged);
    }
  }
  return {
    agency,
    period,
    file: file.name,
    sha256: file.sha256,
    officer: reading.officer,
    phone: reading.phone,
    madeAt,
    tasks: [...reading.tasks.map(({ task }) => task), ...reading.absent],
    absent: reading.absent,
    fresh,
    conflicts,
    same,
    known: Array.isArray(taken) && taken.includes(file.sha256),
    remarks: reading.remarks,
  };
}

/** What stands there came from a workbook that was made earlier than this one. */
function isNewer(
  { field }: FilledField,
  source: ((field: string) => string) | undefined,
  madeAt: number,
  before: JsonValue | undefined,
): boolean {
  return source?.(field) === 'workbook' && madeAt > fieldNumber(before);
}

function stagedField(
  task: TaskPath,
  { field, value, place }: FilledField,
  program: ReportFields,
): StagedField {
  const workbook =
    field === 'products'
      ? (withFiles(value as unknown as readonly DeliveredProduct[], program.products) as unknown as JsonValue)
      : value;
  return { task, field, place, program: program[field] as unknown as JsonValue, workbook };
}

/** A workbook names products; the files that the program has of them stay with them. */
function withFiles(
  named: readonly DeliveredProduct[],
  before: readonly DeliveredProduct[],
): readonly DeliveredProduct[] {
  return named.map((product) => {
    const same = before.find(
      ({ number, date, title }) =>
        number === product.number && date === product.date && title === product.title,
    );
    return same?.file === undefined ? product : { ...product, file: same.file };
  });
}

/** As cells: a product's file and white space around a text cannot be seen in a workbook, so they are no difference. */
function saysTheSame(program: ReportFields, { field, value }: FilledField): boolean {
  const filled = { ...program, [field]: value } as ReportFields;
  return cellsOf(field).every(
    (cell) => textMark(fillInCellText(program, cell)) === textMark(fillInCellText(filled, cell)),
  );
}

function cameWith({ came }: FilledTask, { field }: FilledField, program: ReportFields): boolean {
  return cellsOf(field).every((cell) => {
    const now = fillInCellText(program, cell);
    return now === '' ? !came.has(cell) : came.get(cell) === textMark(now);
  });
}

/** The cells that a report's field stands in. */
function cellsOf(field: keyof ReportFields): readonly FillInField[] {
  if (field === 'extension') return ['extensionUntil', 'extensionReason'];
  if (field === 'confirmedUnchanged') return ['unchanged'];
  return field === 'evidence' || field === 'corrections' ? [] : [field];
}
