import type { MeasureFields } from '#shared/domain/measures/measure-fields.ts';
import type { AgencyId, TaskPath } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { Change } from '#shared/ledger/types.ts';

/** What an officer changed in one measure of the own agency's detailed plan; only the given fields are written. */
export interface MeasureEdit {
  readonly task: TaskPath;
  /** Of a new measure: letters and digits made by whoever adds it. */
  readonly step: string;
  readonly fields: Partial<MeasureFields>;
}

export function measureChange(agency: AgencyId, { task, step, fields }: MeasureEdit): Change {
  return { entity: entity.measure(agency, task, step), fields };
}
