import type { ReportingPeriod } from '#shared/domain/period.ts';

/** What officers write before the matter itself, which the sentence says already. */
const ALREADY_SAID = /^(?:báo cáo\s+)?(?:đột xuất\s*)?(?:về\s+|:\s*)?/iu;

/**
 * A period within a sentence, after "báo cáo": "Quý III/2024"; of a report on request "đột xuất về giải phóng mặt bằng",
 * however its title was begun ("Báo cáo đột xuất về Giải phóng …", "Giải phóng …").
 */
export function periodInSentence({ kind, title }: Pick<ReportingPeriod, 'kind' | 'title'>): string {
  if (kind !== 'ad-hoc') return title;
  const matter = title.replace(ALREADY_SAID, '');
  if (matter === '') return 'đột xuất';
  // The program's own title of a request without one is only a number.
  return /^\d/u.test(matter) ? `đột xuất ${matter}` : `đột xuất về ${lowerFirst(matter)}`;
}

/** The subject of a report: "Kết quả thực hiện Kế hoạch số …, Quý III/2024", "Đột xuất về giải phóng mặt bằng, thực hiện Kế hoạch số …". */
export function reportSubject(period: ReportingPeriod, what: string, plan: string): string {
  if (period.kind !== 'ad-hoc') return `${what} ${plan}, ${period.title}`;
  const matter = periodInSentence(period);
  return `${matter.slice(0, 1).toLocaleUpperCase('vi')}${matter.slice(1)}, thực hiện ${plan}`;
}

/** The documents a report rests on: the plan, and of a report on request the one that asks for it. */
export function reportBasis({ request }: Pick<ReportingPeriod, 'request'>, plan: string): string {
  return request === undefined ? plan : `${plan} và ${request}`;
}

/** An abbreviation at the beginning stays as it is. */
function lowerFirst(text: string): string {
  const [first = '', second = ''] = text;
  const abbreviated = second !== second.toLocaleLowerCase('vi');
  return abbreviated ? text : `${first.toLocaleLowerCase('vi')}${text.slice(first.length)}`;
}
