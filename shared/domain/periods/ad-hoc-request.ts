import type { Book } from '#shared/book/types.ts';
import { partTasks } from '#shared/book/report-tasks.ts';
import { owedReports } from '#shared/domain/closing-day/owed-reports.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { LONGEST_TITLE } from '#shared/domain/period-schema.ts';
import type { PeriodId } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { cleanText } from '#shared/text/clean-text.ts';
import { isCalendarDate } from '#shared/time/calendar-date.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { parsePeriodId } from './period-id.ts';

/**
 * A report the focal point asks for beside the schedule, as its officer fills it in. Whom and what it is about are every
 * lead and all their tasks where absent.
 */
export type AdHocRequest = Pick<
  ReportingPeriod,
  'title' | 'request' | 'from' | 'to' | 'sendBy' | 'askedOf' | 'askedAbout'
>;

const UNCHANGED = 'Sổ không thay đổi gì.';

/**
 * The period a request makes, with its texts made fit to be stored on one line.
 *
 * @throws Problem `request-without-title`, `request-too-long`, `request-date`, `period-dates`, `request-of-nobody`,
 *   `request-unknown-agency`, `request-unknown-task`, `request-owes-nothing`; `period-id`, `period-number` for an id that is none.
 */
export function periodOfRequest(
  book: Pick<Book, 'tasks' | 'agencies'>,
  id: PeriodId,
  request: AdHocRequest,
): ReportingPeriod {
  const { year, n } = parsePeriodId(id);
  const { from, to, sendBy } = request;
  const title = oneLine(request.title);
  const document = oneLine(request.request ?? '');
  checkTexts(title, document);
  checkDates(request);
  const asked = {
    ...(request.askedOf === undefined ? {} : { askedOf: [...new Set(request.askedOf)] }),
    ...(request.askedAbout === undefined ? {} : { askedAbout: [...new Set(request.askedAbout)] }),
  };
  checkAsked(book, { ...asked, to });
  return {
    id,
    kind: 'ad-hoc',
    year,
    n,
    title,
    from,
    to,
    sendBy,
    ...(document === '' ? {} : { request: document }),
    ...asked,
  };
}

/** A title stands in lists, file names and headings. */
function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim();
}

function checkTexts(title: string, request: string): void {
  if (title === '') {
    throw new Problem('request-without-title', 'Yêu cầu báo cáo đột xuất chưa có tên.', {
      where: 'Tên báo cáo',
      advice: `Đồng chí ghi báo cáo về việc gì. ${UNCHANGED}`,
    });
  }
  if (title.length <= LONGEST_TITLE && request.length <= LONGEST_TITLE) return;
  const where = title.length > LONGEST_TITLE ? 'Tên báo cáo' : 'Văn bản yêu cầu';
  throw new Problem('request-too-long', `${where} dài quá ${LONGEST_TITLE} ký tự.`, {
    where,
    advice: `Đồng chí rút gọn rồi ghi lại. ${UNCHANGED}`,
  });
}

function checkDates({ from, to, sendBy }: AdHocRequest): void {
  const named = { 'Số liệu từ ngày': from, 'Ngày chốt số liệu': to, 'Ngày gửi': sendBy };
  for (const [where, day] of Object.entries(named)) {
    if (isCalendarDate(day)) continue;
    throw new Problem('request-date', `${where}: “${day}” không phải một ngày có thật.`, {
      where,
      advice: `Đồng chí ghi ngày như 12/9/2026. ${UNCHANGED}`,
    });
  }
  if (from <= to && to <= sendBy) return;
  throw new Problem(
    'period-dates',
    `Ngày bắt đầu ${formatDate(from)}, ngày chốt ${formatDate(to)} và ngày gửi ${formatDate(sendBy)} không theo thứ tự.`,
    {
      where: from > to ? 'Ngày chốt số liệu' : 'Ngày gửi',
      advice: `Đồng chí ghi lại ba ngày theo thứ tự trước sau. ${UNCHANGED}`,
    },
  );
}

/** Who is asked must have something to report on: an agency without a task would find an empty form. */
function checkAsked(
  book: Pick<Book, 'tasks' | 'agencies'>,
  { askedOf, askedAbout, to }: Pick<ReportingPeriod, 'askedOf' | 'askedAbout' | 'to'>,
): void {
  const where = 'Cơ quan được yêu cầu';
  if (askedOf?.length === 0 || askedAbout?.length === 0) {
    const what = askedOf?.length === 0 ? 'cơ quan' : 'nhiệm vụ';
    throw new Problem('request-of-nobody', `Yêu cầu báo cáo chưa chọn ${what} nào.`, {
      where,
      advice: `Đồng chí chọn ít nhất một ${what}. ${UNCHANGED}`,
    });
  }
  const unknown = askedOf?.find((id) => !book.agencies.some((agency) => agency.id === id));
  if (unknown !== undefined) {
    throw new Problem('request-unknown-agency', `Không có cơ quan nào mang mã “${unknown}”.`, {
      where: unknown,
      advice: `Đồng chí chọn cơ quan trong danh sách. ${UNCHANGED}`,
    });
  }
  const noTask = askedAbout?.find((path) => !book.tasks.some((task) => task.path === path && !task.isGroup));
  if (noTask !== undefined) {
    throw new Problem('request-unknown-task', `Không có nhiệm vụ nào mang số “${noTask}”.`, {
      where: noTask,
      advice: `Đồng chí chọn nhiệm vụ của phụ lục. ${UNCHANGED}`,
    });
  }
  const about = askedAbout === undefined ? {} : { askedAbout };
  const idle = (askedOf ?? []).filter(
    (id) =>
      owedReports(book, { askedOf: [id], ...about, to }).length === 0 &&
      partTasks(book, id, about).length === 0,
  );
  if (idle.length === 0 && (askedOf || owedReports(book, { ...about, to }).length > 0)) return;
  const names = idle.map((id) => book.agencies.find((agency) => agency.id === id)?.name ?? id);
  const tasks = askedAbout === undefined ? 'của kế hoạch' : 'trong các nhiệm vụ đã chọn';
  throw new Problem(
    'request-owes-nothing',
    names.length === 0
      ? 'Các nhiệm vụ đã chọn không có cơ quan nào chủ trì.'
      : `${names.join(', ')} không chủ trì, phối hợp nhiệm vụ nào ${tasks}.`,
    { where, advice: `Đồng chí chọn cơ quan hoặc nhiệm vụ khác. ${UNCHANGED}` },
  );
}

/** Whether two ask the same: everything but their ids. */
export function isSameRequest(a: AdHocRequest, b: AdHocRequest): boolean {
  const text = ({ title, request = '', from, to, sendBy, askedOf, askedAbout }: AdHocRequest): string =>
    JSON.stringify([title, request, from, to, sendBy, askedOf?.toSorted(), askedAbout?.toSorted()]);
  return text(a) === text(b);
}

/** Throws Problem `already-asked` where one of the periods asks the same. */
export function refuseAskedAlready(periods: readonly ReportingPeriod[], request: AdHocRequest): void {
  const same = periods.find(
    (each) => each.kind === 'ad-hoc' && each.withdrawn !== true && isSameRequest(each, request),
  );
  if (same === undefined) return;
  throw new Problem('already-asked', `Đã yêu cầu báo cáo này rồi, mã kỳ ${same.id}.`, {
    where: same.title,
    advice: `Đồng chí sửa yêu cầu đó, hoặc ghi tên khác. ${UNCHANGED}`,
  });
}
