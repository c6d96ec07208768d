import type { Session } from '#renderer/data/session.ts';
import type { JsonValue } from '#shared/json.ts';

/**
 * "Lấy lại bản này": writes an earlier value of a field anew. One segment, one undo step; whatever stands there now
 * stays in the history.
 *
 * @throws Problem `not-owner` where the field belongs to another agency
 */
export async function restoreValue(
  session: Session,
  entity: string,
  field: string,
  value: JsonValue,
  label: string,
): Promise<void> {
  await session.commit(label, [{ entity, fields: { [field]: value } }]);
}
