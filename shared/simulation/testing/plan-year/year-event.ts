import type { ReportFields } from '#shared/domain/reports/report-fields.ts';
import type { CalendarDate, Instant } from '#shared/ids.ts';
import type { YearPeriod } from './year-periods.ts';

/** What an agency says of its tasks, by path. */
export type WrittenReports = ReadonlyMap<string, ReportFields>;

/** One thing that somebody does in the year; whoever is not named is the focal point. */
export type YearEvent = { readonly at: Instant } & (
  | { readonly kind: 'issue' }
  | { readonly kind: 'amend'; readonly number: string; readonly on: CalendarDate }
  /** Opens the program for the first time, from the plan package of that day. */
  | { readonly kind: 'join'; readonly agency: string }
  | { readonly kind: 'ask'; readonly period: YearPeriod }
  | {
      readonly kind: 'confirm';
      readonly task: string;
      readonly due: CalendarDate | null;
      readonly basis: string;
    }
  | {
      readonly kind: 'extend';
      readonly task: string;
      readonly until: CalendarDate;
      readonly document: string;
      readonly on: CalendarDate;
    }
  | { readonly kind: 'reorganise' }
  /** Makes workbooks to fill in. */
  | { readonly kind: 'hand-out'; readonly agencies: readonly string[]; readonly period: string }
  /** Writes its reports in the program and submits them. */
  | {
      readonly kind: 'submit';
      readonly agency: string;
      readonly period: string;
      readonly reports: WrittenReports;
    }
  /** Posts a package with everything it ever wrote. */
  | { readonly kind: 'send'; readonly agency: string; readonly period: string }
  /** Types its reports into the workbook it was handed last, and posts it. */
  | {
      readonly kind: 'fill';
      readonly agency: string;
      readonly period: string;
      readonly reports: WrittenReports;
    }
  /** Takes in what was posted since the last time, with a file that came before and one that is no report. */
  | { readonly kind: 'receive' }
  | {
      readonly kind: 'return';
      readonly agency: string;
      readonly period: string;
      readonly reasons: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'accept'; readonly agencies: readonly string[]; readonly period: string }
  /** Sends its plan package, with every review, to agencies that have the program; to all by default. */
  | { readonly kind: 'answer'; readonly agencies?: readonly string[] }
  | { readonly kind: 'freeze'; readonly period: string; readonly asOf: CalendarDate }
);

export type YearEventOf<Kind extends YearEvent['kind']> = Extract<YearEvent, { readonly kind: Kind }>;
