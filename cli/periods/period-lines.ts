import type { Book } from '#shared/book/types.ts';
import { expectedReports } from '#shared/domain/closing-day/expected-report.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { sendingDoubt } from '#shared/domain/periods/holiday-doubt.ts';
import { formatDate } from '#shared/time/format-date.ts';

/** A period as `--json` prints it, with who owes its report and who sent. */
export interface PeriodState extends ReportingPeriod {
  readonly owing: readonly string[];
  readonly sent: readonly string[];
}

export function periodState(book: Book, period: ReportingPeriod): PeriodState {
  const owing = expectedReports(book, period, [])
    .filter(({ standing }) => standing === 'owing')
    .map(({ agency }) => agency);
  const sent = owing.filter((agency) => !['none', 'draft'].includes(book.stage(agency, period.id)));
  return { ...period, owing, sent };
}

/** A period for people, the days first. */
export function periodLines(book: Book, period: PeriodState): readonly string[] {
  const { id, title, from, to, sendBy, owing, sent, request, askedAbout, withdrawn } = period;
  const doubt = sendingDoubt(period, book.schedule);
  const taken = withdrawn === true ? ' (đã rút)' : '';
  return [
    `${id}  ${title}${taken}: số liệu ${formatDate(from)} – ${formatDate(to)}, gửi chậm nhất ${formatDate(sendBy)}, ${sent.length}/${owing.length} cơ quan đã gửi`,
    ...(request === undefined ? [] : [`  Theo ${request}`]),
    ...(period.askedOf === undefined ? [] : [`  Hỏi: ${names(book, period.askedOf).join('; ')}`]),
    ...(askedAbout === undefined ? [] : [`  Về nhiệm vụ: ${askedAbout.join(', ')}`]),
    ...(doubt === null ? [] : [`  ${doubt}`]),
  ];
}

function names({ agencies }: Book, ids: readonly string[]): readonly string[] {
  return ids.map((id) => agencies.find((agency) => agency.id === id)?.name ?? id);
}
