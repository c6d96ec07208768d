import type { Book, BookTask } from '#shared/book/types.ts';
import type { Measure } from '#shared/domain/measure.ts';
import type { PlanBlock } from '#shared/domain/plan.ts';
import { groupBy } from '#shared/group-by.ts';
import type { AgencyId, CalendarDate } from '#shared/ids.ts';
import { fold } from '#shared/text/fold.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { nameOnDay } from '../report/name-on-day.ts';
import type { ReportBlock } from '../report/report-blocks.ts';
import { quotedPlan } from '../report/report-names.ts';
import type { OfficeSetup } from '../setup/office-setup.ts';

/** A task of the agency with what it plans to do. */
export interface PlannedTask {
  readonly task: BookTask;
  readonly measures: readonly Measure[];
}

/** The body of an agency's detailed plan. */
export function detailedPlanBlocks(
  book: Book,
  agency: AgencyId,
  on: CalendarDate,
  { issuer }: Pick<OfficeSetup, 'issuer'>,
  tasks: readonly PlannedTask[],
): readonly ReportBlock[] {
  const plan = quotedPlan(book);
  const bare = tasks.filter(({ measures }) => measures.length === 0);
  const count = tasks.reduce((sum, { measures }) => sum + measures.length, 0);
  return [
    { kind: 'legal-basis', text: `Căn cứ ${plan} ${lowerFirst(book.plan.title)};` },
    ...book.amendments.map(({ number, date, title }): ReportBlock => ({
      kind: 'legal-basis',
      text: `Căn cứ ${number} ngày ${formatDate(date)}${title === '' ? '' : ` ${lowerFirst(title)}`};`,
    })),
    {
      kind: 'paragraph',
      text: `${issuer} ban hành Kế hoạch chi tiết thực hiện các nhiệm vụ được giao như sau:`,
    },
    { kind: 'part', text: 'I. MỤC ĐÍCH, YÊU CẦU' },
    ...aims(book.plan.body, tasks.length),
    { kind: 'part', text: 'II. NỘI DUNG, BIỆN PHÁP' },
    {
      kind: 'paragraph',
      text: `${issuer} thực hiện ${tasks.length} nhiệm vụ của ${plan} bằng ${count} biện pháp. Nội dung, biện pháp, đơn vị thực hiện, thời gian, sản phẩm và nguồn lực của từng nhiệm vụ nêu tại Phụ lục kèm theo.`,
    },
    ...(bare.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: `${bare.length} nhiệm vụ chưa có biện pháp, tiếp tục bổ sung: ${bare.map(({ task }) => task.row.path).join(', ')}.`,
          },
        ]),
    { kind: 'part', text: 'III. TỔ CHỨC THỰC HIỆN' },
    ...units(tasks),
    { kind: 'paragraph', text: reporting(book, agency, on, issuer) },
    {
      kind: 'paragraph',
      text: `Trên đây là Kế hoạch chi tiết thực hiện ${plan}. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị kịp thời báo cáo để xem xét, điều chỉnh./.`,
    },
  ];
}

/** The plan's own words on its aims and demands; a plan known by its appendix alone has none. */
function aims(body: readonly PlanBlock[], count: number): readonly ReportBlock[] {
  const start = body.findIndex(({ kind, text }) => kind === 'part' && fold(text).startsWith('muc dich'));
  const rest = body.slice(start + 1);
  const end = rest.findIndex(({ kind }) => kind === 'part');
  const own = start === -1 ? [] : rest.slice(0, end === -1 ? rest.length : end);
  if (own.length === 0) {
    return [
      {
        kind: 'paragraph',
        text: `Xác định rõ từng nội dung, biện pháp, đơn vị thực hiện, thời gian hoàn thành và sản phẩm của ${count} nhiệm vụ được giao, làm cơ sở tổ chức thực hiện, kiểm tra và báo cáo.`,
      },
    ];
  }
  return own.map(({ kind, number, text }): ReportBlock => {
    if (kind === 'heading') return { kind: 'item', text: `${number} ${text}`.trim() };
    if (kind === 'bullet') return { kind: 'bullet', text };
    return { kind: 'paragraph', text: `${number} ${text}`.trim() };
  });
}

/** What each unit carries out, units in the order in which they first appear. */
function units(tasks: readonly PlannedTask[]): readonly ReportBlock[] {
  const all = tasks.flatMap(({ task, measures }) =>
    measures.map(({ unit }) => ({ unit: unit.trim(), task })),
  );
  const byUnit = [...groupBy(all, ({ unit }) => unit)].map(([unit, own]) => {
    const paths = [...new Set(own.map(({ task }) => task.row.path))];
    const who = unit === '' ? 'Chưa giao đơn vị thực hiện' : unit;
    return `${who}: ${own.length} biện pháp (nhiệm vụ ${paths.join(', ')})`;
  });
  if (byUnit.length === 0) return [];
  return [
    { kind: 'paragraph', text: 'Các đơn vị thực hiện:' },
    ...byUnit.map((text, index): ReportBlock => ({
      kind: 'bullet',
      text: `${text}${index === byUnit.length - 1 ? '.' : ';'}`,
    })),
  ];
}

/** Kế hoạch 158/KH-UBND, phần III: quarterly and half-yearly, through the focal point. */
function reporting({ plan, agencies }: Book, agency: AgencyId, on: CalendarDate, issuer: string): string {
  const through = agency === plan.focalPoint ? '' : ` qua ${nameOnDay({ agencies }, plan.focalPoint, on)}`;
  return `Định kỳ hằng quý, 6 tháng và khi có yêu cầu, các đơn vị báo cáo kết quả để ${issuer} tổng hợp, báo cáo${through} theo quy định.`;
}

/** "Thực hiện Kết luận …" within a sentence; a title in capitals or one that begins with a name stays. */
function lowerFirst(title: string): string {
  const text = title.trim();
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text;
}
