import { Problem, type Warning } from '#shared/problem.ts';
import * as v from 'valibot';
import { appendixInconsistency } from './appendix-consistency.ts';
import {
  COLUMN_ROLES,
  type AgencyRef,
  type AppendixDocument,
  type Deadline,
  type TaskReading,
} from './appendix.ts';
import { TextSchema as Text } from './text-schema.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const RowNumber = v.pipe(v.number(), v.integer(), v.minValue(1));
const DateOrNull = v.nullable(v.pipe(v.string(), v.isoDate()));

const WarningSchema: v.GenericSchema<unknown, Warning> = v.object({
  code: v.string(),
  message: Text,
  where: v.exactOptional(v.string()),
  proposeFrom: v.exactOptional(v.string()),
});

const DeadlineSchema: v.GenericSchema<unknown, Deadline> = v.object({
  text: Text,
  kind: v.picklist(['once', 'range', 'recurring', 'dependent', 'unspecified']),
  start: DateOrNull,
  due: DateOrNull,
  every: v.nullable(v.picklist(['month', 'quarter', 'half-year', 'year'])),
  anchor: v.nullable(Text),
  confirm: v.boolean(),
  target: v.boolean(),
  rule: Text,
  milestones: v.array(v.object({ text: Text, due: DateOrNull })),
});

const AgencyRefSchema: v.GenericSchema<unknown, AgencyRef> = v.object({
  name: Text,
  agencyId: v.nullable(v.string()),
  role: v.picklist(['lead', 'co-lead', 'requested', 'coordinating']),
  collective: v.boolean(),
  text: Text,
});

const TaskReadingSchema: v.GenericSchema<unknown, TaskReading> = v.object({
  deadline: DeadlineSchema,
  lead: v.array(AgencyRefSchema),
  coordinating: v.array(AgencyRefSchema),
  products: v.array(Text),
});

/** A row as written: everything of an AppendixTask but its reading. */
export const WrittenTaskSchema = v.object({
  path: v.pipe(Text, v.minLength(1)),
  section: Text,
  number: Text,
  parent: v.nullable(Text),
  kind: v.picklist(['group', 'task']),
  content: Text,
  lead: Text,
  coordinating: Text,
  deadline: Text,
  product: Text,
  extra: v.record(v.string(), Text),
  source: v.object({ sheet: Text, rows: v.array(RowNumber) }),
  warnings: v.array(WarningSchema),
});

/** Everything of an AppendixDocument but its rows. */
export const AppendixHeadSchema = v.object({
  format: v.literal('skh-appendix'),
  version: v.literal(1),
  title: Text,
  attachedTo: Text,
  columns: v.array(
    v.object({
      role: v.picklist(COLUMN_ROLES),
      header: Text,
      column: RowNumber,
    }),
  ),
  sections: v.array(v.object({ number: Text, title: Text })),
  notes: Text,
  abbreviations: v.record(v.string(), Text),
  warnings: v.array(WarningSchema),
  counts: v.object({ rowsRead: Count, rowsUsed: Count, rowsSkipped: Count, tasks: Count, groups: Count }),
});

/** The shape of docs/formats/appendix-document.md; unknown fields are dropped, texts become NFC with LF line ends. */
const AppendixDocumentSchema: v.GenericSchema<unknown, AppendixDocument> = v.object({
  ...AppendixHeadSchema.entries,
  tasks: v.array(v.object({ ...WrittenTaskSchema.entries, reading: TaskReadingSchema })),
});

/**
 * Checks an AppendixDocument that comes from outside.
 *
 * @param json the value of a parsed JSON document.
 * @throws Problem `bad-appendix-document`, `where` naming the field (e.g. `tasks.3.deadline`) or the row.
 */
export function parseAppendixDocument(json: unknown): AppendixDocument {
  const result = v.safeParse(AppendixDocumentSchema, json);
  if (!result.success) {
    const issue = result.issues[0];
    throw refused(v.getDotPath(issue) ?? 'tài liệu', 'Dữ liệu phụ lục không đúng định dạng.');
  }
  const wrong = appendixInconsistency(result.output);
  if (wrong) throw refused(wrong.where, wrong.message);
  return result.output;
}

function refused(where: string, message: string): Problem {
  return new Problem('bad-appendix-document', message, {
    where,
    advice: 'Đồng chí xuất lại tệp từ chương trình đã tạo ra nó, hoặc đọc lại từ tệp Excel, Word gốc.',
  });
}
