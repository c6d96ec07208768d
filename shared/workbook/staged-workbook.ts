import type { ReportFields } from '#shared/domain/reports/report-fields.ts';
import type { AgencyId, Instant, PeriodId, TaskPath } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';

/** A field in which a workbook says something else than the book. */
export interface StagedField {
  readonly task: TaskPath;
  readonly field: keyof ReportFields;
  /** Where it stands in the file, `Báo cáo!H12`; empty when it is not known any more. */
  readonly place: string;
  readonly program: JsonValue;
  readonly workbook: JsonValue;
}

export const stagedKey = ({ task, field }: Pick<StagedField, 'task' | 'field'>): string => `${task} ${field}`;

/** A filled-in workbook held against the book, nothing written yet. */
export interface StagedWorkbook {
  readonly agency: AgencyId;
  readonly period: PeriodId;
  readonly file: string;
  readonly sha256: string;
  readonly officer: string;
  readonly phone: string;
  readonly madeAt: Instant;
  /** All the agency's tasks; `absent` are those of them that the file does not have. */
  readonly tasks: readonly TaskPath[];
  readonly absent: readonly TaskPath[];
  /** Taken without a question: the book says nothing there, or what an earlier workbook said. */
  readonly fresh: readonly StagedField[];
  /** The book has another value of the agency's own: an officer chooses. */
  readonly conflicts: readonly StagedField[];
  /** Fields that say what the book says. */
  readonly same: number;
  /** This very file was taken in before. */
  readonly known: boolean;
  /** What was not taken, with its place. */
  readonly remarks: readonly { readonly place: string; readonly message: string }[];
}
