import type { Measure } from '#shared/domain/measure.ts';
import type { AgencyId, TaskPath } from '#shared/ids.ts';
import { isCalendarDate } from '#shared/time/calendar-date.ts';
import * as v from 'valibot';

/** What an officer fills in; the key (agency, task, step) is in the entity's id. */
export type MeasureFields = Omit<Measure, 'agency' | 'task' | 'step'>;

/** UTF-16 code units of one cell. */
export const LONGEST_MEASURE_TEXT = 20_000;
const Text = v.pipe(v.string(), v.maxLength(LONGEST_MEASURE_TEXT));
const Day = v.nullable(v.pipe(v.string(), v.check(isCalendarDate)));

/** One schema per field: a bad value spoils its own field only. */
export const measureFieldSchemas: {
  readonly [Field in keyof MeasureFields]: v.GenericSchema<unknown, MeasureFields[Field]>;
} = {
  order: v.pipe(v.number(), v.finite()),
  content: Text,
  method: Text,
  unit: Text,
  officer: Text,
  start: Day,
  due: Day,
  timing: Text,
  product: Text,
  resources: Text,
  progress: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  removedAt: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  removedBy: Text,
};

/** A measure in which nothing was entered. */
export const BLANK_MEASURE: MeasureFields = {
  order: 0,
  content: '',
  method: '',
  unit: '',
  officer: '',
  start: null,
  due: null,
  timing: '',
  product: '',
  resources: '',
  progress: null,
  removedAt: null,
  removedBy: '',
};

/** Reads a measure from ledger JSON. Never throws: what is missing or cannot be understood is blank. */
export function readMeasure(
  key: { readonly agency: AgencyId; readonly task: TaskPath; readonly step: string },
  stored: Readonly<Record<string, unknown>>,
): Measure {
  const read = <Field extends keyof MeasureFields>(field: Field): MeasureFields[Field] => {
    const schema: v.GenericSchema<unknown, MeasureFields[Field]> = measureFieldSchemas[field];
    const parsed = v.safeParse(schema, stored[field]);
    return parsed.success ? parsed.output : BLANK_MEASURE[field];
  };
  return {
    ...key,
    order: read('order'),
    content: read('content'),
    method: read('method'),
    unit: read('unit'),
    officer: read('officer'),
    start: read('start'),
    due: read('due'),
    timing: read('timing'),
    product: read('product'),
    resources: read('resources'),
    progress: read('progress'),
    removedAt: read('removedAt'),
    removedBy: read('removedBy'),
  };
}
