import type { Book } from '#shared/book/types.ts';
import type { Correction, TaskReport } from '#shared/domain/report.ts';
import { reportFieldWord } from '#shared/domain/reports/field-words.ts';
import { findPeriod } from '#shared/domain/summary/period-order.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import type { BodyPart } from './body-parts.ts';
import { nameOnDay } from './name-on-day.ts';
import { keyed } from './report-blocks.ts';
import { figure, said } from './said.ts';

/** "Tiến độ Quý II/2024: đã báo cáo “30 %”, nay đính chính là “20 %”. Lý do: cộng nhầm". */
export function correctionText(
  { periods }: Pick<Book, 'periods'>,
  { period, field, was, is, reason }: Correction,
): string {
  const title = findPeriod(periods, period).title;
  const before = was.trim() === '' ? 'chưa báo cáo' : `đã báo cáo “${was.trim()}”`;
  return `${reportFieldWord(field)} ${title}: ${before}, nay đính chính là “${is.trim()}”. Lý do: ${reason.trim().replace(/[.\s]+$/u, '')}`;
}

/**
 * "Đính chính số liệu đã báo cáo": what the accepted reports of a period say of earlier, frozen ones, each correction with
 * its task and agency, in the order of the plan. Null when nobody corrects anything.
 */
export function correctionPart(book: Book, { period, asOf, tasks }: Summary): BodyPart | null {
  const shown = new Set(tasks.map(({ path }) => path));
  const reports = book.acceptedReports(period.id).filter(({ corrections }) => corrections.length > 0);
  const blocks = book.tasks
    .filter(({ path }) => shown.has(path))
    .flatMap(({ path, row }) =>
      reports
        .filter(({ task }) => task === path)
        .flatMap((report) =>
          report.corrections.map((correction, index) =>
            keyed(
              `corrections.${report.agency}.${path}.${index + 1}`,
              'bullet',
              said`${nameOnDay(book, report.agency, asOf)} (nhiệm vụ ${row.path}): ${figure(
                correctionText(book, correction),
                'đính chính',
                sourceOf(report),
              )}.`,
            ),
          ),
        ),
    );
  return blocks.length === 0 ? null : { key: 'corrections', title: 'ĐÍNH CHÍNH SỐ LIỆU ĐÃ BÁO CÁO', blocks };
}

function sourceOf({ agency, task, period }: TaskReport) {
  return { kind: 'report', agency, task, period, field: 'corrections' } as const;
}
