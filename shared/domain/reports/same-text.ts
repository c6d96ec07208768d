import type { TaskReport } from '#shared/domain/report.ts';
import { cleanText } from '#shared/text/clean-text.ts';

const TEXTS = ['result', 'difficulties', 'proposals', 'nextSteps'] as const;

/**
 * The report says word for word what the last one said. Nothing new need be said of a task that was already done,
 * or no longer fitted, last time; a report without any text is not "the same".
 */
export function sameTextAsLast(report: TaskReport, previous: TaskReport | undefined): boolean {
  if (!previous || isSettled(report, previous)) return false;
  const said = TEXTS.some((field) => plain(report[field]) !== '');
  return said && TEXTS.every((field) => plain(report[field]) === plain(previous[field]));
}

function isSettled(report: TaskReport, previous: TaskReport): boolean {
  return report.state === previous.state && (report.state === 'done' || report.state === 'no-longer-fits');
}

function plain(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim();
}
