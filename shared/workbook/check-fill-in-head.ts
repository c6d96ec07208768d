import type { Book } from '#shared/book/types.ts';
import type { AgencyId } from '#shared/ids.ts';
import { FILL_IN_VERSION, type FillInHead } from '#shared/office/fill-in/fill-in-tags.ts';
import { Problem } from '#shared/problem.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { dateOfInstant } from '#shared/time/calendar-date.ts';

/**
 * Whether a workbook may be taken in here: of this plan, of a period and an agency of the book, by the focal point or by
 * the agency itself.
 *
 * @throws Problem `fill-in-newer`, `fill-in-other-plan`, `fill-in-other-agency`, `fill-in-no-agency`, `fill-in-no-period`.
 */
export function checkFillInHead(
  book: Pick<Book, 'plan' | 'periods' | 'agencies'>,
  head: FillInHead,
  here: { readonly agency: AgencyId; readonly focal: boolean },
): void {
  const made = `Tệp lập ngày ${formatDate(dateOfInstant(head.madeAt))}.`;
  if (head.version > FILL_IN_VERSION) {
    throw new Problem('fill-in-newer', 'Tệp điền do bản chương trình mới hơn lập nên chưa đọc được.', {
      advice: 'Đồng chí cập nhật chương trình rồi đưa tệp vào lại.',
    });
  }
  if (head.plan !== book.plan.id) {
    throw new Problem(
      'fill-in-other-plan',
      'Tệp điền của kế hoạch khác, không phải kế hoạch đang mở. Để nguyên.',
      {
        advice: made,
      },
    );
  }
  const agency = book.agencies.find(({ id }) => id === head.agency);
  if (agency === undefined) {
    throw new Problem('fill-in-no-agency', 'Tệp điền của một cơ quan không có trong kế hoạch.', {
      advice: made,
    });
  }
  if (!here.focal && head.agency !== here.agency) {
    throw new Problem('fill-in-other-agency', `Tệp điền của ${agency.name}, máy này không ghi thay được.`, {
      advice: 'Đồng chí gửi tệp cho cơ quan đầu mối.',
    });
  }
  if (!book.periods.some(({ id }) => id === head.period)) {
    throw new Problem(
      'fill-in-no-period',
      `Tệp điền của một kỳ báo cáo không có trong sổ (${head.period}).`,
      {
        advice: `${made} Đồng chí nhận gói kế hoạch mới nhất, hoặc lập lại tệp cho kỳ đang báo cáo.`,
      },
    );
  }
}
