import type { Book, BookTask } from '#shared/book/types.ts';
import { currentAgency } from '#shared/domain/agencies/current-agency.ts';
import type { AgencyId, CalendarDate } from '#shared/ids.ts';

/** An agency as a document of a day calls it; one that became another body bears both names. */
export function nameOnDay({ agencies }: Pick<Book, 'agencies'>, id: AgencyId, on: CalendarDate): string {
  const own = agencies.find((agency) => agency.id === id)?.name ?? id;
  const now = currentAgency(agencies, id, on)?.name ?? own;
  return now === own ? own : `${own} (nay là ${now})`;
}

/** The lead of a task under whose name it is counted. */
export function leadOnDay(book: Book, { countedUnder, leads }: BookTask, on: CalendarDate): string {
  if (countedUnder !== null) return nameOnDay(book, countedUnder, on);
  return leads[0]?.name ?? 'chưa ghi cơ quan chủ trì';
}
