import type { ReportFields } from '#shared/domain/reports/report-fields.ts';
import type { AgencyId, Instant, PeriodId, SegmentHash, TaskPath } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { Change } from '#shared/ledger/types.ts';

/** Which of two differing values an officer of the focal point took, when a workbook came in. */
export interface WorkbookDecision {
  readonly sha256: string;
  readonly task: TaskPath;
  readonly field: keyof ReportFields;
  readonly took: 'program' | 'workbook';
  /** What the workbook says where the program's value was kept, so that it is not lost; absent in earlier records. */
  readonly notTaken?: JsonValue;
  /** Who filled the workbook in, and its name; absent in earlier records. */
  readonly officer?: string;
  readonly file?: string;
  /** Who decided. */
  readonly by: string;
  readonly at: Instant;
}

/** That a workbook was taken in; it freezes what it says like a submission. */
export interface WorkbookRecord {
  readonly code: string;
  readonly at: Instant;
  /** The officer named in the workbook; the agency's name where none is. */
  readonly by: string;
  readonly phone: string;
  readonly importedBy: string;
  readonly file: string;
  readonly sha256: string;
  readonly madeAt: Instant;
  readonly taskCount: number;
  /** The ends of the agency's chains that were here: what the workbook was taken in over. */
  readonly over: readonly SegmentHash[];
  /** SHA-256 of every file taken in for this agency and period, this one included. */
  readonly taken: readonly JsonValue[];
  /** WorkbookDecision by WorkbookDecision, those of earlier files before. */
  readonly decided: readonly JsonValue[];
}

/** The focal point's record of an agency's workbook: every task whole, so that it stands on its own. */
export function workbookChanges(
  agency: AgencyId,
  period: PeriodId,
  record: WorkbookRecord,
  reports: ReadonlyMap<TaskPath, ReportFields>,
): readonly Change[] {
  const { over, taken, decided, ...plain } = record;
  const lists = { over: [...over], taken: [...taken], decided: [...decided] };
  return [
    ...[...reports].map(([task, fields]) => ({
      entity: entity.filled(agency, task, period),
      fields: { ...fields } as unknown as Record<string, JsonValue>,
    })),
    { entity: entity.workbook(agency, period), fields: { ...plain, ...lists } },
  ];
}

/** Only that a file was looked at and the program's values were kept; what was submitted stays as it is. */
export function workbookKept(
  agency: AgencyId,
  period: PeriodId,
  { taken, decided }: Pick<WorkbookRecord, 'taken' | 'decided'>,
): Change {
  return { entity: entity.workbook(agency, period), fields: { taken: [...taken], decided: [...decided] } };
}

/** An officer looked at the workbook beside the agency's own submission, and that one stands. */
export function workbookRefused(
  agency: AgencyId,
  period: PeriodId,
  stands: SegmentHash,
  decided: readonly JsonValue[],
): Change {
  return { entity: entity.workbook(agency, period), fields: { stands, decided: [...decided] } };
}
