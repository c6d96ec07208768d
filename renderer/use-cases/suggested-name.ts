import { today } from '#renderer/data/clock.ts';
import { loadOfficeSetup } from '#renderer/data/office-setup-store.ts';
import type { Session } from '#renderer/data/session.ts';
import type { Book } from '#shared/book/types.ts';
import { documentName } from '#shared/office/setup/document-name.ts';
import { dateInName } from '#shared/office/setup/date-in-name.ts';

export interface NamedDocument {
  /** E.g. `Báo cáo`, `Phụ lục có tiến độ`. */
  readonly kind: string;
  /** E.g. `Quý III/2024`; absent for a document of no period. */
  readonly period?: string;
}

/** The file name of a document by the office's pattern (Tệp → Thể thức văn bản). */
export async function suggestedName(
  session: Session,
  book: Book,
  { kind, period = '' }: NamedDocument,
  extension: 'docx' | 'xlsx' | 'pdf',
): Promise<string> {
  const setup = await loadOfficeSetup(session, book);
  const parts = {
    loai: kind,
    so: book.plan.number,
    ky: period,
    coquan: setup.issuerShort,
    ngay: dateInName(today()),
  };
  return documentName(setup, parts, extension);
}
