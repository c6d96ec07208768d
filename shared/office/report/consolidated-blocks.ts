import type { Book } from '#shared/book/types.ts';
import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import type { OfficeSetup } from '../setup/office-setup.ts';
import { type KeyedBlock, keyed } from './report-blocks.ts';
import { quotedPlan } from './report-names.ts';
import { resultBlocks } from './result-blocks.ts';
import { figure, given, givenDay, said } from './said.ts';
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
): readonly KeyedBlock[] {
  const { period, asOf } = summary;
  const title = given(period.title, 'kỳ báo cáo');
  const reports = book.acceptedReports(period.id);
  return [
    keyed(
      'opening',
      'paragraph',
      said`Thực hiện ${given(quotedPlan(book), 'kế hoạch')}, ${issuer} báo cáo kết quả thực hiện ${title} (số liệu từ ngày ${givenDay(period.from, 'ngày đầu kỳ')} đến ngày ${givenDay(period.to, 'ngày chốt số liệu')}, tình trạng tính đến ngày ${givenDay(asOf, 'ngày tính')}) như sau:`,
    ),
    ...sendingBlocks(closing),
    ...resultBlocks(book, summary),
    ...quoted('difficulties', 'III. KHÓ KHĂN, VƯỚNG MẮC', book, reports, 'difficulties'),
    ...quoted('proposals', 'IV. ĐỀ XUẤT, KIẾN NGHỊ', book, reports, 'proposals'),
    ...quoted('next-steps', 'V. NHIỆM VỤ THỜI GIAN TỚI', book, reports, 'nextSteps'),
    keyed(
      'closing',
      'paragraph',
      said`Trên đây là báo cáo kết quả thực hiện ${given(`Kế hoạch số ${book.plan.number}`, 'kế hoạch')} ${title}, ${issuer} báo cáo${parent === '' ? '' : ` ${parent}`}./.`,
    ),
  ];
}

function quoted(
  key: string,
  title: string,
  book: Book,
  reports: readonly TaskReport[],
  field: 'difficulties' | 'proposals' | 'nextSteps',
): readonly KeyedBlock[] {
  const bullets = book.tasks.flatMap(({ path }) =>
    reports
      .filter((report) => report.task === path && report[field].trim() !== '')
      .map(({ agency: id, task, period, [field]: words }) => {
        const agency = book.agencies.find((each) => each.id === id)?.name ?? id;
        const source = { kind: 'report', agency: id, task, period, field } as const;
        const number = figure(path, `nhiệm vụ ${path}`, { kind: 'task', path });
        return keyed(
          `${key}.${path}.${id}`,
          'bullet',
          said`${agency} (nhiệm vụ ${number}): ${figure(words.trim(), `nguyên văn của ${agency}`, source)}`,
        );
      }),
  );
  return [
    keyed(key, 'part', title),
    ...(bullets.length === 0 ? [keyed(`${key}.none`, 'paragraph', 'Không có.')] : bullets),
  ];
}
