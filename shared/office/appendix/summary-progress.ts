import type { Book } from '#shared/book/types.ts';
import { countedReports } from '#shared/domain/summary/counted-reports.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import { resultText, statusText } from './progress-text.ts';
import type { ProgressByTask } from './task-progress.ts';

/**
 * The progress columns of a consolidated appendix: the status of each task as the summary counts it, and what every
 * agency whose report counts says of it, the lead first, co-leads under their names.
 */
export function summaryProgress(book: Book, summary: Summary): ProgressByTask {
  const counted = countedReports(book, summary.period, false);
  const names = new Map(book.agencies.map(({ id, shortName }) => [id, shortName]));
  return new Map(
    summary.tasks.map(({ path, reading, report, countedUnder }) => {
      const others = [...(counted.get(path)?.values() ?? [])].filter(
        ({ agency }) => agency !== report?.agency,
      );
      const lead = report === undefined ? '' : resultText(report);
      const unnamed = report === undefined || report.agency === countedUnder;
      const result = [
        unnamed ? lead : `${names.get(report.agency) ?? report.agency}: ${lead}`,
        ...others.map((other) => `${names.get(other.agency) ?? other.agency}: ${resultText(other)}`),
      ];
      return [path, { status: statusText(reading), result: result.filter((text) => text !== '').join('\n') }];
    }),
  );
}
