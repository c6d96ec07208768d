import type { Session } from '#renderer/data/session.ts';
import { measureChange, type MeasureEdit } from '#shared/book/changes/measure-changes.ts';
import {
  LONGEST_MEASURE_TEXT,
  type MeasureFields,
  measureFieldSchemas,
} from '#shared/domain/measures/measure-fields.ts';
import { entity } from '#shared/ledger/entities.ts';
import { Problem } from '#shared/problem.ts';
import { formatNumber } from '#shared/time/format-number.ts';
import * as v from 'valibot';

/**
 * Writes what the officer changed in the own agency's detailed plan as one step: a typed cell, a pasted block, a file.
 * Fields that already have the value are left out; when none is left nothing is written.
 *
 * @param label for "Hoàn tác …".
 * @returns how many measures were changed.
 * @throws Problem `value-not-allowed` for a text too long or a date or number out of range; nothing is written.
 */
export async function saveMeasures(
  session: Session,
  label: string,
  edits: readonly MeasureEdit[],
): Promise<number> {
  const { agency } = session.profile;
  const changed = edits.flatMap((edit) => {
    const before = session.ledger.read(entity.measure(agency, edit.task, edit.step)) ?? {};
    const fields = Object.entries(edit.fields).filter(
      ([field, value]) => JSON.stringify(before[field] ?? null) !== JSON.stringify(value ?? null),
    );
    for (const [field, value] of fields) checkReadable(field as keyof MeasureFields, value, edit);
    return fields.length === 0 ? [] : [{ ...edit, fields: Object.fromEntries(fields) }];
  });
  if (changed.length === 0) return 0;
  await session.commit(
    label,
    changed.map((edit) => measureChange(agency, edit)),
  );
  return changed.length;
}

/** The ledger takes more than a detailed plan shows: what cannot be read back would look like text that got lost. */
function checkReadable(field: keyof MeasureFields, value: unknown, { task }: MeasureEdit): void {
  if (v.is(measureFieldSchemas[field], value)) return;
  throw new Problem('value-not-allowed', 'Nội dung vừa nhập quá dài hoặc sai ngày, số nên chưa ghi vào sổ.', {
    where: `${task} · ${field}`,
    advice: `Mỗi ô ghi được tối đa ${formatNumber(LONGEST_MEASURE_TEXT)} ký tự. Đồng chí rút gọn hoặc sửa lại rồi ghi tiếp.`,
  });
}

/** Id of a new measure: made at random, so that two machines of one agency never make the same one. */
export function newStep(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
