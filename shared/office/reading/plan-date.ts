import type { CalendarDate } from '#shared/ids.ts';
import type { Warning } from '#shared/problem.ts';
import { fold } from '#shared/text/fold.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { dateOf } from '#shared/time/calendar-date.ts';
import { parseDate } from '#shared/time/parse-date.ts';

/** The day the plan was issued: as given, else as "(kèm theo … ngày 16 tháng 5 năm 2024 …)" says, else today with a warning. */
export function planDateOf(
  attachedTo: string,
  options: { readonly planDate: CalendarDate | null; readonly today: CalendarDate },
): { readonly planDate: CalendarDate; readonly assumed: readonly Warning[] } {
  const planDate = options.planDate ?? dateIn(attachedTo);
  if (planDate !== null) return { planDate, assumed: [] };
  const message = `Phụ lục không ghi ngày ban hành kế hoạch, tạm tính từ ${formatDate(options.today)}. Đồng chí ghi ngày kế hoạch để thời hạn được tính đúng.`;
  return { planDate: options.today, assumed: [{ code: 'plan-date-assumed', message }] };
}

function dateIn(attachedTo: string): CalendarDate | null {
  const text = fold(attachedTo);
  const words = /ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})/u.exec(text);
  if (words) return dateOf(Number(words[3]), Number(words[2]), Number(words[1]));
  const digits = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u.exec(text);
  return digits ? parseDate(digits[0]) : null;
}
