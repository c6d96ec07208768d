import type { Book } from '#shared/book/types.ts';
import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import { formatDate } from '#shared/time/format-date.ts';
import type { OfficeSetup } from '../setup/office-setup.ts';
import type { ReportBlock } from './report-blocks.ts';
import { quotedPlan } from './report-names.ts';
import { resultBlocks } from './result-blocks.ts';
import { sendingBlocks } from './sending-blocks.ts';

/**
 * The body of the focal point's report on a period. Every number is the length of a list of the summary; difficulties
 * and proposals are the agencies' own words, each with its agency and task.
 */
export function consolidatedBlocks(
  book: Book,
  summary: Summary,
  closing: ClosingDay,
  { issuer, parent }: Pick<OfficeSetup, 'issuer' | 'parent'>,
): readonly ReportBlock[] {
  const plan = quotedPlan(book);
  const { period, asOf } = summary;
  const reports = book.acceptedReports(period.id);
  return [
    {
      kind: 'paragraph',
      text: `Thực hiện ${plan}, ${issuer} báo cáo kết quả thực hiện ${period.title} (số liệu từ ngày ${formatDate(period.from)} đến ngày ${formatDate(period.to)}, tình trạng tính đến ngày ${formatDate(asOf)}) như sau:`,
    },
    ...sendingBlocks(closing),
    ...resultBlocks(book, summary),
    ...quoted('III. KHÓ KHĂN, VƯỚNG MẮC', book, reports, 'difficulties'),
    ...quoted('IV. ĐỀ XUẤT, KIẾN NGHỊ', book, reports, 'proposals'),
    ...quoted('V. NHIỆM VỤ THỜI GIAN TỚI', book, reports, 'nextSteps'),
    {
      kind: 'paragraph',
      text: `Trên đây là báo cáo kết quả thực hiện Kế hoạch số ${book.plan.number} ${period.title}, ${issuer} báo cáo${parent === '' ? '' : ` ${parent}`}./.`,
    },
  ];
}

function quoted(
  title: string,
  book: Book,
  reports: readonly TaskReport[],
  field: 'difficulties' | 'proposals' | 'nextSteps',
): readonly ReportBlock[] {
  const bullets = book.tasks.flatMap(({ path }) =>
    reports
      .filter((report) => report.task === path && report[field].trim() !== '')
      .map((report) => {
        const agency = book.agencies.find(({ id }) => id === report.agency)?.name ?? report.agency;
        return { kind: 'bullet' as const, text: `${agency} (nhiệm vụ ${path}): ${report[field].trim()}` };
      }),
  );
  return [
    { kind: 'part', text: title },
    ...(bullets.length === 0 ? [{ kind: 'paragraph' as const, text: 'Không có.' }] : bullets),
  ];
}
