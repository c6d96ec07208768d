import type { Book } from '#shared/book/types.ts';
import { romanNumeral } from '#shared/domain/numbering/roman.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { statusOrder, statusWords } from '#shared/domain/status/status-words.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { formatNumber } from '#shared/time/format-number.ts';
import { resultText } from '../appendix/progress-text.ts';
import type { OfficeSetup } from '../setup/office-setup.ts';
import type { ReportedTask } from './agency-report-content.ts';
import { correctionText } from './correction-blocks.ts';
import type { ReportBlock } from './report-blocks.ts';
import { periodInSentence, reportBasis } from './period-words.ts';
import { quotedPlan } from './report-names.ts';

/** What an agency reports: the tasks it owes a report on, and the parts it gave where it coordinates. */
export interface Reported {
  readonly tasks: readonly ReportedTask[];
  readonly parts: readonly ReportedTask[];
}

/**
 * The body of an agency's report: how many tasks stand how, its own words, the extensions it asks for, its parts, what it
 * corrects of earlier reports, and where the details are. Parts that hold nothing are left out.
 */
export function agencyReportBlocks(
  book: Book,
  period: ReportingPeriod,
  asOf: CalendarDate,
  { issuer, parent }: Pick<OfficeSetup, 'issuer' | 'parent'>,
  { tasks, parts }: Reported,
): readonly ReportBlock[] {
  const plan = reportBasis(period, quotedPlan(book));
  const when = periodInSentence(period);
  const what = (done: string): string =>
    period.kind === 'ad-hoc' ? when : `kết quả thực hiện ${done} ${when}`;
  return [
    {
      kind: 'paragraph',
      text: `Thực hiện ${plan}, ${issuer} báo cáo ${what('các nhiệm vụ được giao')} (số liệu từ ngày ${formatDate(period.from)} đến ngày ${formatDate(period.to)}, tình trạng tính đến ngày ${formatDate(asOf)}) như sau:`,
    },
    { kind: 'part', text: 'I. KẾT QUẢ THỰC HIỆN' },
    { kind: 'paragraph', text: `${issuer} được giao ${formatNumber(tasks.length)} nhiệm vụ, trong đó:` },
    ...counts(tasks),
    { kind: 'paragraph', text: 'Kết quả từng nhiệm vụ nêu tại Phụ lục kèm theo.' },
    ...quoted('II. KHÓ KHĂN, VƯỚNG MẮC', tasks, 'difficulties'),
    ...quoted('III. ĐỀ XUẤT, KIẾN NGHỊ', tasks, 'proposals'),
    ...quoted('IV. NHIỆM VỤ THỜI GIAN TỚI', tasks, 'nextSteps'),
    ...numbered(5, [
      ['ĐỀ NGHỊ GIA HẠN', askedExtensions(tasks)],
      ['NỘI DUNG PHỐI HỢP', partLines(parts)],
      ['ĐÍNH CHÍNH SỐ LIỆU ĐÃ BÁO CÁO', corrections(book, [...tasks, ...parts])],
    ]),
    {
      kind: 'paragraph',
      text: `Trên đây là báo cáo ${what('nhiệm vụ')}, ${issuer} báo cáo${parent === '' ? '' : ` ${parent}`}./.`,
    },
  ];
}

/** Further parts of the body that say something, numbered on. */
function numbered(
  from: number,
  parts: readonly (readonly [title: string, lines: readonly string[]])[],
): readonly ReportBlock[] {
  return parts
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([title, lines], index): readonly ReportBlock[] => [
      { kind: 'part', text: `${romanNumeral(from + index)}. ${title}` },
      ...lines.map((text) => ({ kind: 'bullet' as const, text })),
    ]);
}

function askedExtensions(tasks: readonly ReportedTask[]): readonly string[] {
  return tasks.flatMap(({ task, report, reading: { due } }) => {
    const asked = report?.extension ?? null;
    if (asked === null) return [];
    const now = due === null ? '' : ` (hạn hiện tại ${formatDate(due)})`;
    return [
      `Nhiệm vụ ${task.row.path}: đề nghị gia hạn đến ${formatDate(asked.until)}${now}. Lý do: ${asked.reason}`,
    ];
  });
}

function partLines(parts: readonly ReportedTask[]): readonly string[] {
  return parts.map(
    ({ task, report }) =>
      `Nhiệm vụ ${task.row.path}: ${(report && resultText(report)) || 'chưa ghi kết quả'}`,
  );
}

function corrections(book: Book, tasks: readonly ReportedTask[]): readonly string[] {
  return tasks.flatMap(({ task, report }) =>
    (report?.corrections ?? []).map((each) => `Nhiệm vụ ${task.row.path}: ${correctionText(book, each)}.`),
  );
}

/** One line per status that occurs, in the order of the status words; the numbers sum to all tasks. */
function counts(tasks: readonly ReportedTask[]): readonly ReportBlock[] {
  const lines = statusOrder.flatMap((status) => {
    const paths = tasks.filter(({ reading }) => reading.status === status).map(({ task }) => task.path);
    return paths.length === 0
      ? []
      : [`${statusWords[status].word}: ${formatNumber(paths.length)} nhiệm vụ (${paths.join(', ')})`];
  });
  return lines.map((text, index) => ({
    kind: 'bullet',
    text: `${text}${index === lines.length - 1 ? '.' : ';'}`,
  }));
}

function quoted(
  title: string,
  tasks: readonly ReportedTask[],
  field: 'difficulties' | 'proposals' | 'nextSteps',
): readonly ReportBlock[] {
  const said = (report: TaskReport | undefined) => report?.[field].trim() ?? '';
  const bullets = tasks
    .filter(({ report }) => said(report) !== '')
    .map(({ task, report }) => ({
      kind: 'bullet' as const,
      text: `Nhiệm vụ ${task.path}: ${said(report)}`,
    }));
  return [
    { kind: 'part', text: title },
    ...(bullets.length === 0 ? [{ kind: 'paragraph' as const, text: 'Không có.' }] : bullets),
  ];
}
