import * as v from 'valibot';
import { periodId, type AgencyId, type PeriodId, type TaskPath } from '#shared/ids.ts';
import type {
  Correction,
  DeliveredProduct,
  ExtensionRequest,
  FileRef,
  TaskReport,
} from '#shared/domain/report.ts';
import { isHex32 } from '#shared/crypto/hex.ts';
import { isCalendarDate } from '#shared/time/calendar-date.ts';

/** What an officer fills in; the key (agency, task, period) is in the entity's id. */
export type ReportFields = Omit<TaskReport, 'agency' | 'task' | 'period'>;

/** UTF-16 code units of one text of a report. */
export const LONGEST_TEXT = 20_000;
const Text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const Day = v.pipe(v.string(), v.check(isCalendarDate));

const FileSchema: v.GenericSchema<unknown, FileRef> = v.object({
  sha256: v.pipe(
    v.string(),
    v.check((text) => isHex32(text)),
  ),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

const ProductSchema: v.GenericSchema<unknown, DeliveredProduct> = v.object({
  number: v.optional(Text, ''),
  date: v.optional(v.nullable(Day), null),
  title: v.optional(Text, ''),
  file: v.exactOptional(FileSchema),
});

const ExtensionSchema: v.GenericSchema<unknown, ExtensionRequest> = v.object({
  until: Day,
  reason: v.optional(Text, ''),
});

const CorrectionSchema: v.GenericSchema<unknown, Correction> = v.object({
  period: v.pipe(v.string(), v.minLength(1), v.maxLength(20), v.transform(periodId)),
  field: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  was: v.optional(Text, ''),
  is: v.optional(Text, ''),
  reason: v.optional(Text, ''),
});

/** One schema per field: a bad value spoils its own field only. */
export const reportFieldSchemas: {
  readonly [Field in keyof ReportFields]: v.GenericSchema<unknown, ReportFields[Field]>;
} = {
  state: v.nullable(v.picklist(['in-progress', 'advised-waiting', 'done', 'paused', 'no-longer-fits'])),
  progress: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  progressBasis: Text,
  result: Text,
  products: v.pipe(v.array(ProductSchema), v.maxLength(500)),
  difficulties: Text,
  proposals: Text,
  nextSteps: Text,
  lateReason: Text,
  basis: Text,
  completedOn: v.nullable(Day),
  confirmedUnchanged: v.boolean(),
  evidence: v.pipe(v.array(FileSchema), v.maxLength(100)),
  extension: v.nullable(ExtensionSchema),
  corrections: v.pipe(v.array(CorrectionSchema), v.maxLength(100)),
};

/** A report in which nothing was entered. */
export function blankReport(): ReportFields {
  return {
    state: null,
    progress: null,
    progressBasis: '',
    result: '',
    products: [],
    difficulties: '',
    proposals: '',
    nextSteps: '',
    lateReason: '',
    basis: '',
    completedOn: null,
    confirmedUnchanged: false,
    evidence: [],
    extension: null,
    corrections: [],
  };
}

/**
 * Reads a report's fields from ledger JSON. Never throws: unknown fields are left to newer versions, a missing field
 * is blank, and a field whose value cannot be understood is blank and named in `bad`.
 */
export function readReportFields(stored: Readonly<Record<string, unknown>>): {
  readonly fields: ReportFields;
  readonly bad: readonly (keyof ReportFields)[];
} {
  const bad: (keyof ReportFields)[] = [];
  const blank = blankReport();
  const read = <Field extends keyof ReportFields>(field: Field): ReportFields[Field] => {
    const value = stored[field];
    if (value === undefined) return blank[field];
    const schema: v.GenericSchema<unknown, ReportFields[Field]> = reportFieldSchemas[field];
    const parsed = v.safeParse(schema, value);
    if (parsed.success) return parsed.output;
    bad.push(field);
    return blank[field];
  };
  const fields: ReportFields = {
    state: read('state'),
    progress: read('progress'),
    progressBasis: read('progressBasis'),
    result: read('result'),
    products: read('products'),
    difficulties: read('difficulties'),
    proposals: read('proposals'),
    nextSteps: read('nextSteps'),
    lateReason: read('lateReason'),
    basis: read('basis'),
    completedOn: read('completedOn'),
    confirmedUnchanged: read('confirmedUnchanged'),
    evidence: read('evidence'),
    extension: read('extension'),
    corrections: read('corrections'),
  };
  return { fields, bad };
}

/** The fields of a report without its key. */
export function fieldsOf(report: TaskReport): ReportFields {
  const { agency: _agency, task: _task, period: _period, ...fields } = report;
  return fields;
}

/** The report with its key; what could not be understood is blank (readReportFields names it). */
export function readTaskReport(
  key: { readonly agency: AgencyId; readonly task: TaskPath; readonly period: PeriodId },
  stored: Readonly<Record<string, unknown>>,
): TaskReport {
  return { ...key, ...readReportFields(stored).fields };
}
