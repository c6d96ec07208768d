import type { Book } from '#shared/book/types.ts';
import { deadlineKindWords } from '#shared/domain/summary/deadline-kind-words.ts';
import type { SummaryFilter } from '#shared/domain/summary/types.ts';

/** "Sở Y tế; phần I; thường xuyên, định kỳ": which tasks a filtered summary is about; '' for all. */
export function filterWords(book: Book, { agency, section, deadlineKind }: SummaryFilter): string {
  const name = book.agencies.find(({ id }) => id === agency)?.name ?? agency ?? 'chưa ghi chủ trì';
  return [
    agency === undefined ? '' : name,
    section === undefined ? '' : `phần ${section}`,
    deadlineKind === undefined ? '' : deadlineKindWords[deadlineKind].toLocaleLowerCase('vi'),
  ]
    .filter((part) => part !== '')
    .join('; ');
}
