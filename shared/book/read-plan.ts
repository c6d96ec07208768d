import type { Agency } from '#shared/domain/agency.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import { AppendixHeadSchema, WrittenTaskSchema } from '#shared/domain/appendix-schema.ts';
import type { AppendixSection, AppendixTask } from '#shared/domain/appendix.ts';
import { interpretTask } from '#shared/domain/interpret-task.ts';
import { meantCells } from '#shared/domain/meant-cells.ts';
import { PlanDocumentSchema } from '#shared/domain/plan-schema.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { JsonValue } from '#shared/json.ts';
import type { EntityFields, LedgerView } from '#shared/ledger/ledger-api.ts';
import { Problem } from '#shared/problem.ts';
import * as v from 'valibot';
import { taskKey } from '#shared/domain/task-key.ts';
import { fieldNumber, fieldText } from './field-text.ts';
import type { WithdrawnTask } from './types.ts';

/** The `doc` entity: sections and rows are entities of their own. */
const DocumentSchema = v.object({
  ...PlanDocumentSchema.entries,
  appendix: v.omit(AppendixHeadSchema, ['sections']),
});

/** A row as it was last read. */
interface RowRead {
  /** The stored fields. */
  readonly stored: string;
  readonly written: Omit<AppendixTask, 'reading'>;
  /** The texts its reading comes from, which may stand in other rows; and what was read. */
  readonly read: { readonly by: string; readonly task: AppendixTask } | null;
}

/**
 * Reads the plan that the focal point issued; null while the ledger has none. Texts come as written; the reading
 * of a row is computed here and kept while the row, what it takes from others, the legend and the register stay the same.
 *
 * @throws Problem `bad-plan` from the reader it returns, naming the entity and the field that cannot be understood.
 */
export function createPlanReader(): (ledger: LedgerView, agencies: readonly Agency[]) => Plan | null {
  let scope = '';
  const understood = new Map<string, RowRead>();
  return (ledger, agencies) => {
    const document = ledger.read('doc');
    if (!document) return null;
    const { appendix: head, ...plan } = checked(DocumentSchema, document, 'doc');
    const { abbreviations } = head;
    const context = { planDate: plan.date, register: agencyRegister(agencies), abbreviations };
    const inForce = inOrder(ledger, 'task/').filter(({ fields }) => !isWithdrawn(fields));
    const scopeNow = JSON.stringify([plan.date, abbreviations, agencies]);
    if (scopeNow !== scope) understood.clear();
    scope = scopeNow;
    const rows = inForce.map(({ id, fields }) => {
      const stored = JSON.stringify(fields);
      const known = understood.get(id);
      return known?.stored === stored ? known : { stored, written: understoodRow(id, fields), read: null };
    });
    const meant = meantCells(
      rows.map(({ written }) => written),
      head.columns,
    );
    const tasks = rows.map((row, index): AppendixTask => {
      const cells = meant[index] ?? row.written;
      const by = JSON.stringify(cells);
      if (row.read?.by === by) return row.read.task;
      const task = { ...row.written, reading: interpretTask(cells, context) };
      understood.set(inForce[index]?.id ?? '', { ...row, read: { by, task } });
      return task;
    });
    const groups = tasks.filter(({ kind }) => kind === 'group').length;
    const counts = { ...head.counts, tasks: tasks.length - groups, groups };
    const sections = inOrder(ledger, 'section/')
      .filter(({ fields }) => !isWithdrawn(fields))
      .map(({ id, fields }): AppendixSection => ({
        number: id.slice('section/'.length),
        title: fieldText(fields['title']),
      }));
    return { ...plan, appendix: { ...head, counts, sections, tasks } };
  };
}

/** Rows that an amendment took out, in their order; a reason a newer version writes in another shape is left blank. */
export function readWithdrawn(ledger: LedgerView): readonly WithdrawnTask[] {
  return inOrder(ledger, 'task/')
    .filter(({ fields }) => isWithdrawn(fields))
    .map(({ id, fields }) => {
      const row = understoodRow(id, fields);
      return { path: taskKey(row), row, withdrawal: v.parse(WithdrawalSchema, fields['withdrawn']) };
    });
}

const WithdrawalSchema = v.fallback(
  v.object({ on: v.string(), basis: v.string(), reason: v.string(), by: v.string(), at: v.number() }),
  { on: '', basis: '', reason: '', by: '', at: 0 },
);

const isWithdrawn = (fields: EntityFields): boolean => (fields['withdrawn'] ?? null) !== null;

function understoodRow(id: string, fields: EntityFields): Omit<AppendixTask, 'reading'> {
  const key = id.slice('task/'.length);
  const path = fields['path'] ?? key;
  const written = checked(WrittenTaskSchema, { ...fields, path }, id);
  return written.path === key ? written : { ...written, key };
}

function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  fields: Readonly<Record<string, JsonValue>>,
  entity: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, fields);
  if (result.success) return result.output;
  throw new Problem('bad-plan', 'Nội dung kế hoạch trong sổ có chỗ chương trình không hiểu.', {
    where: [entity, v.getDotPath(result.issues[0])].filter(Boolean).join(' · '),
    advice: 'Đồng chí cập nhật chương trình, hoặc xin cơ quan đầu mối gửi lại gói kế hoạch.',
  });
}

/** What an undo took back is still known to the ledger, with every field empty. */
const isThere = (fields: EntityFields): boolean => Object.values(fields).some((value) => value !== null);

function inOrder(ledger: LedgerView, prefix: string): { id: string; fields: EntityFields }[] {
  return ledger
    .entities(prefix)
    .map((id) => ({ id, fields: ledger.read(id) ?? {} }))
    .filter(({ fields }) => isThere(fields))
    .toSorted((a, b) => fieldNumber(a.fields['order']) - fieldNumber(b.fields['order']));
}
