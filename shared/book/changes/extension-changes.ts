import type { Extension } from '#shared/domain/extension.ts';
import type { TaskPath } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { Change } from '#shared/ledger/types.ts';

/** A decision about a task's deadline, whole; the agency's report that asked for it is left as it is. */
export function extensionChange({ id, task, ...fields }: Extension): Change {
  return {
    entity: entity.extension(task, id),
    fields: JSON.parse(JSON.stringify(fields)) as Record<string, JsonValue>,
  };
}

/** Takes a granted extension back: the record stays, and counts up to that day. */
export function extensionWithdrawal(
  task: TaskPath,
  id: string,
  withdrawn: NonNullable<Extension['withdrawn']>,
): Change {
  return { entity: entity.extension(task, id), fields: { withdrawn: { ...withdrawn } } };
}
