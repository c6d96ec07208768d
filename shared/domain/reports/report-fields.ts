import * as v from 'valibot';
import type { AgencyId, PeriodId, TaskPath } from '#shared/ids.ts';
import type { DeliveredProduct, TaskReport } from '#shared/domain/report.ts';
import { isCalendarDate } from '#shared/time/calendar-date.ts';

/** What an officer fills in; the key (agency, task, period) is in the entity's id. */
export type ReportFields = Omit<TaskReport, 'agency' | 'task' | 'period'>;

const LONGEST_TEXT = 20_000;
const Text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const Day = v.pipe(v.string(), v.check(isCalendarDate));

const ProductSchema: v.GenericSchema<unknown, DeliveredProduct> = v.object({
  number: v.optional(Text, ''),
  date: v.optional(v.nullable(Day), null),
  title: v.optional(Text, ''),
});

/** One schema per field: a bad value spoils its own field only. */
export const reportFieldSchemas: {
  readonly [Field in keyof ReportFields]: v.GenericSchema<unknown, ReportFields[Field]>;
} = {
  state: v.nullable(v.picklist(['in-progress', 'advised-waiting', 'done', 'paused', 'no-longer-fits'])),
  progress: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  result: Text,
  products: v.pipe(v.array(ProductSchema), v.maxLength(500)),
  difficulties: Text,
  proposals: Text,
  nextSteps: Text,
  lateReason: Text,
  basis: Text,
  completedOn: v.nullable(Day),
  confirmedUnchanged: v.boolean(),
};

/** A report in which nothing was entered. */
export function blankReport(): ReportFields {
  return {
    state: null,
    progress: null,
    result: '',
    products: [],
    difficulties: '',
    proposals: '',
    nextSteps: '',
    lateReason: '',
    basis: '',
    completedOn: null,
    confirmedUnchanged: false,
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
    result: read('result'),
    products: read('products'),
    difficulties: read('difficulties'),
    proposals: read('proposals'),
    nextSteps: read('nextSteps'),
    lateReason: read('lateReason'),
    basis: read('basis'),
    completedOn: read('completedOn'),
    confirmedUnchanged: read('confirmedUnchanged'),
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
