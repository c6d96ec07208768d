import {
  agencyId,
  periodId,
  planId,
  taskPath,
  type AgencyId,
  type Instant,
  type PeriodId,
  type PlanId,
  type TaskPath,
} from '#shared/ids.ts';
import { FILL_IN_COLUMNS, type FillInColumnKey } from './fill-in-columns.ts';

/** Of whom and for when a workbook is; it stands in the header's tag and on the hidden sheet (docs/formats/fill-in-xlsx.md). */
export interface FillInHead {
  /** Of the format; a higher one was written by a newer program. */
  readonly version: number;
  readonly plan: PlanId;
  readonly agency: AgencyId;
  readonly period: PeriodId;
  readonly madeAt: Instant;
}

export const FILL_IN_VERSION = 1;

export const fillInTag = {
  header: ({ version, plan, agency, period, madeAt }: FillInHead): string =>
    `skh-fill:${version} ${plan} ${agency} ${period} ${madeAt}`,
  column: (key: FillInColumnKey): string => `@${key}`,
  /** The hidden row below the header, which says what each column is. */
  columns: '@columns',
  task: (path: TaskPath): string => `@task:${path}`,
  /** The row above goes on here with locked text; nothing is filled in. */
  continuation: '@more',
} as const;

export function headOfTag(text: string): FillInHead | null {
  const found =
    /^skh-fill:(?<version>\d{1,4}) (?<plan>\S+) (?<agency>\S+) (?<period>\S+) (?<madeAt>\d{1,15})/u.exec(
      text,
    )?.groups;
  if (found === undefined) return null;
  const { version = '', plan = '', agency = '', period = '', madeAt = '' } = found;
  return {
    version: Number(version),
    plan: planId(plan),
    agency: agencyId(agency),
    period: periodId(period),
    madeAt: Number(madeAt),
  };
}

export function taskOfTag(text: string): TaskPath | null {
  return text.startsWith('@task:') ? taskPath(text.slice('@task:'.length)) : null;
}

export function columnOfTag(text: string): FillInColumnKey | null {
  return FILL_IN_COLUMNS.find(({ key }) => text === fillInTag.column(key))?.key ?? null;
}
