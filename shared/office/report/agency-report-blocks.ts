import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { statusOrder, statusWords } from '#shared/domain/status/status-words.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import type { OfficeSetup } from '../setup/office-setup.ts';
import type { ReportedTask } from './agency-report-content.ts';
import type { ReportBlock } from './report-blocks.ts';

/** The body of an agency's report: how many tasks stand how, its own words, and where the details are. */
export function agencyReportBlocks(
  plan: string,
  period: ReportingPeriod,
  asOf: CalendarDate,
  { issuer, parent }: Pick<OfficeSetup, 'issuer' | 'parent'>,
  tasks: readonly ReportedTask[],
): readonly ReportBlock[] {
  return [
    {
      kind: 'paragraph',
      text: `Thực hiện ${plan}, ${issuer} báo cáo kết quả thực hiện các nhiệm vụ được giao ${period.title} (số liệu từ ngày ${formatDate(period.from)} đến ngày ${formatDate(period.to)}, tình trạng tính đến ngày ${formatDate(asOf)}) như sau:`,
    },
    { kind: 'part', text: 'I. KẾT QUẢ THỰC HIỆN' },
    { kind: 'paragraph', text: `${issuer} được giao ${tasks.length} nhiệm vụ, trong đó:` },
    ...counts(tasks),
    { kind: 'paragraph', text: 'Kết quả từng nhiệm vụ nêu tại Phụ lục kèm theo.' },
    ...quoted('II. KHÓ KHĂN, VƯỚNG MẮC', tasks, 'difficulties'),
    ...quoted('III. ĐỀ XUẤT, KIẾN NGHỊ', tasks, 'proposals'),
    ...quoted('IV. NHIỆM VỤ THỜI GIAN TỚI', tasks, 'nextSteps'),
    {
      kind: 'paragraph',
      text: `Trên đây là báo cáo kết quả thực hiện nhiệm vụ ${period.title}, ${issuer} báo cáo${parent === '' ? '' : ` ${parent}`}./.`,
    },
  ];
}

/** One line per status that occurs, in the order of the status words; the numbers sum to all tasks. */
function counts(tasks: readonly ReportedTask[]): readonly ReportBlock[] {
  const lines = statusOrder.flatMap((status) => {
    const paths = tasks.filter(({ reading }) => reading.status === status).map(({ task }) => task.path);
    return paths.length === 0
      ? []
      : [`${statusWords[status].word}: ${paths.length} nhiệm vụ (${paths.join(', ')})`];
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
