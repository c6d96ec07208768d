import type { Agency } from '#shared/domain/agency.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import type { AppendixDocument, AppendixSection, AppendixTask } from '#shared/domain/appendix.ts';
import { interpretTask } from '#shared/domain/interpret-task.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { EntityFields, LedgerView } from '#shared/ledger/ledger-api.ts';

/**
 * Reads the plan that the focal point issued; null while the ledger has none. Texts come as written; the reading
 * of a row is computed here and kept while the row, the legend and the register stay the same.
 */
export function createPlanReader(): (ledger: LedgerView, agencies: readonly Agency[]) => Plan | null {
  let scope = '';
  const interpreted = new Map<string, { readonly key: string; readonly task: AppendixTask }>();
  return (ledger, agencies) => {
    const document = ledger.read('doc');
    if (!document) return null;
    const { appendix: head, ...plan } = document as unknown as Omit<Plan, 'appendix'> & {
      readonly appendix: Omit<AppendixDocument, 'sections' | 'tasks'>;
    };
    const register = agencyRegister(agencies);
    const context = { planDate: plan.date, register, abbreviations: head.abbreviations };
    const scopeNow = JSON.stringify([plan.date, head.abbreviations, agencies]);
    if (scopeNow !== scope) interpreted.clear();
    scope = scopeNow;
    const tasks = inOrder(ledger, 'task/').map(({ id, fields }) => {
      const key = JSON.stringify(fields);
      const kept = interpreted.get(id);
      if (kept?.key === key) return kept.task;
      const written = { path: id.slice('task/'.length), ...fields } as unknown as Omit<
        AppendixTask,
        'reading'
      >;
      const task: AppendixTask = { ...written, reading: interpretTask(written, context) };
      interpreted.set(id, { key, task });
      return task;
    });
    const sections = inOrder(ledger, 'section/').map(({ id, fields }): AppendixSection => ({
      number: id.slice('section/'.length),
      title: String(fields['title'] ?? ''),
    }));
    return { ...plan, appendix: { ...head, sections, tasks } };
  };
}

function inOrder(ledger: LedgerView, prefix: string): { id: string; fields: EntityFields }[] {
  return ledger
    .entities(prefix)
    .map((id) => ({ id, fields: ledger.read(id) ?? {} }))
    .toSorted((a, b) => Number(a.fields['order'] ?? 0) - Number(b.fields['order'] ?? 0));
}
