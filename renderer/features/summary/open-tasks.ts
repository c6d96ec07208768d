import type { CalendarDate, PeriodId, TaskPath } from '#shared/ids.ts';
import type { TrendCount } from '#shared/domain/summary/trend-tasks.ts';

/** The tasks behind a number, and what the number said. */
export interface OpenTasks {
  readonly what: string;
  readonly paths: readonly TaskPath[];
}

/** The tasks behind a number of a trend: of another period, as they stood on its day. */
export interface OpenTrend {
  readonly what: string;
  readonly period: PeriodId;
  readonly asOf: CalendarDate;
  readonly count: TrendCount;
}
