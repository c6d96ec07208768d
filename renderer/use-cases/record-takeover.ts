import type { Session } from '#renderer/data/session.ts';
import { agencyChange, takeOverChange } from '#shared/book/changes/agency-changes.ts';
import type { Book } from '#shared/book/types.ts';
import type { Agency } from '#shared/domain/agency.ts';
import type { AgencyId, CalendarDate } from '#shared/ids.ts';
import { isCalendarDate } from '#shared/time/calendar-date.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { Problem } from '#shared/problem.ts';

/** A reorganisation as its document says it. */
export interface Reorganisation {
  /** Those that end; several where they are merged. */
  readonly agencies: readonly AgencyId[];
  /** Who carries on; a body the register does not know is entered with it. */
  readonly heir: Agency;
  /** The heir's first day. */
  readonly from: CalendarDate;
  /** Số, ký hiệu and date of the document. */
  readonly basis: string;
}

/**
 * The focal point records that another body carries on the tasks and reports of some agencies: one segment, one undo
 * step. Reports of periods that close from that day on are owed by the heir; what was sent before stays as it is.
 *
 * @throws Problem `not-focal`, `takeover-without-basis`, `takeover-day` (no day, or not after the plan's date),
 *   `takeover-unknown` (no such agency), `takeover-round` (the heir would be carried on by those it takes over from).
 */
export async function recordTakeover(
  session: Session,
  { agencies: known, plan }: Pick<Book, 'agencies' | 'plan'>,
  { agencies, heir, from, basis }: Reorganisation,
): Promise<void> {
  if (session.profile.role !== 'focal') {
    throw new Problem('not-focal', 'Chỉ cơ quan đầu mối ghi nhận sắp xếp cơ quan. Sổ không thay đổi gì.', {
      advice: 'Đồng chí gửi văn bản sắp xếp cho cơ quan đầu mối.',
    });
  }
  if (basis.trim() === '') {
    throw new Problem('takeover-without-basis', 'Chưa ghi văn bản làm căn cứ sắp xếp cơ quan.', {
      advice: 'Đồng chí ghi số, ký hiệu và ngày của văn bản.',
    });
  }
  if (!isCalendarDate(from) || from <= plan.date) {
    throw new Problem(
      'takeover-day',
      `Ngày bắt đầu phải sau ngày ban hành kế hoạch ${formatDate(plan.date)}.`,
      {
        where: from,
        advice: 'Đồng chí ghi ngày cơ quan mới bắt đầu hoạt động.',
      },
    );
  }
  const ending = agencies.map((id) => {
    const agency = known.find((each) => each.id === id);
    if (agency === undefined) {
      throw new Problem('takeover-unknown', 'Cơ quan này không có trong danh mục.', { where: id });
    }
    return agency;
  });
  if (ending.some(({ id }) => carriesOn(known, heir.id, id))) {
    throw new Problem('takeover-round', `${heir.name} không thể vừa kết thúc vừa kế thừa.`, {
      where: heir.id,
      advice: 'Đồng chí chọn cơ quan kế thừa khác.',
    });
  }
  const isNew = !known.some(({ id }) => id === heir.id);
  await session.commit(`ghi nhận ${heir.shortName} kế thừa`, [
    ...ending.map((agency) => takeOverChange(agency, { heir: heir.id, from, basis: basis.trim() })),
    ...(isNew ? [agencyChange(heir)] : []),
  ]);
}

/** Whether an agency's tasks end up with the other one, itself included. */
function carriesOn(known: readonly Agency[], of: AgencyId, by: AgencyId): boolean {
  const seen = new Set<AgencyId>();
  for (let id: AgencyId | undefined = of; id !== undefined && !seen.has(id);) {
    if (id === by) return true;
    seen.add(id);
    const successor: Agency['successor'] = known.find((agency) => agency.id === id)?.successor ?? null;
    id = successor?.takesOver === true ? successor.id : undefined;
  }
  return false;
}
