import type { Extension } from '#shared/domain/extension.ts';
import { ExtensionSchema } from '#shared/domain/extensions/extension-schema.ts';
import type { TaskPath } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import * as v from 'valibot';

/** What the focal point decided about a task's deadline, taken back or not, by the documents' dates. */
export function readExtensions(ledger: LedgerView, task: TaskPath): readonly Extension[] {
  const prefix = entity.extension(task, '');
  return ledger
    .entities(prefix)
    .flatMap((id) => {
      const record = v.safeParse(ExtensionSchema, ledger.read(id));
      return record.success ? [{ id: id.slice(prefix.length), task, ...record.output }] : [];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.at - b.at || (a.id < b.id ? -1 : 1)));
}
