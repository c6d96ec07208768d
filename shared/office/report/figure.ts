import type { TrendCount } from '#shared/domain/summary/trend-tasks.ts';
import type { AgencyId, CalendarDate, PeriodId, TaskPath } from '#shared/ids.ts';

/** Where a number, a day or a quotation in a generated text comes from. */
export type FigureSource =
  /** A count: as many tasks. */
  | { readonly kind: 'tasks'; readonly paths: readonly TaskPath[] }
  /** A count of an earlier period's tasks, as they stood on its day. */
  | {
      readonly kind: 'trend';
      readonly period: PeriodId;
      readonly asOf: CalendarDate;
      readonly count: TrendCount;
      /** Null where the text is a percentage. */
      readonly value: number | null;
    }
  /** A count: as many agencies. */
  | { readonly kind: 'agencies'; readonly agencies: readonly AgencyId[] }
  /** `part` of `of`, as a percentage. */
  | { readonly kind: 'share'; readonly part: readonly TaskPath[]; readonly of: readonly TaskPath[] }
  /** Days over (positive) or left (negative) of a task on the as-of day. */
  | { readonly kind: 'days'; readonly task: TaskPath; readonly days: number }
  /** Days by which an agency's report is late. */
  | { readonly kind: 'late-report'; readonly agency: AgencyId; readonly days: number }
  /** What an agency wrote in a field of a report that counts. */
  | {
      readonly kind: 'report';
      readonly agency: AgencyId;
      readonly task: TaskPath;
      readonly period: PeriodId;
      readonly field: string;
    }
  /** The plan's own words about a task, or how they are read. */
  | { readonly kind: 'task'; readonly path: TaskPath }
  /** What the closing day says about an agency's report. */
  | { readonly kind: 'closing'; readonly agency: AgencyId }
  /** Given with the plan, the period, the as-of day or the page set-up: no reckoning stands behind it. */
  | { readonly kind: 'given' };

/** A piece of a generated text that leads back to what it was made from. */
export interface Figure {
  /** Where it begins in the block's text, in UTF-16 code units; of a table, in its cell's. */
  readonly at: number;
  /** As it stands in the text: `5`, `12,8 %`, `17/9/2024`. */
  readonly text: string;
  /** What is counted or quoted, for a title: "hoàn thành đúng hạn". */
  readonly what: string;
  readonly source: FigureSource;
  /** Of a table: which cell, both from 0. */
  readonly cell?: { readonly row: number; readonly column: number };
}

/** How many a count stands for; null where the source is not a count. */
export function countOf(source: FigureSource): number | null {
  switch (source.kind) {
    case 'tasks':
      return source.paths.length;
    case 'agencies':
      return source.agencies.length;
    case 'trend':
      return source.value;
    case 'days':
    case 'late-report':
      return Math.abs(source.days);
    default:
      return null;
  }
}
