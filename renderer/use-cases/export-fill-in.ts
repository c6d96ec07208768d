import { now, today } from '#renderer/data/clock.ts';
import { loadOfficeSetup } from '#renderer/data/office-setup-store.ts';
import type { Session } from '#renderer/data/session.ts';
import { runOfficeJob } from '#renderer/workers/office-client.ts';
import type { Book } from '#shared/book/types.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { AgencyId } from '#shared/ids.ts';
import { fillInDocumentOf } from '#shared/office/fill-in/fill-in-document-of.ts';
import { dateInName } from '#shared/office/setup/date-in-name.ts';
import { documentName } from '#shared/office/setup/document-name.ts';
import { Problem } from '#shared/problem.ts';

/**
 * "Xuất tệp điền": one agency's workbook to fill in as .xlsx, or those of several in one .zip, each named by its agency.
 *
 * @returns null when the officer cancelled the dialog.
 * @throws Problem `nothing-to-fill-in` when none of the agencies has a task to report on.
 */
export async function exportFillIns(
  session: Session,
  book: Book,
  agencies: readonly AgencyId[],
  period: ReportingPeriod,
): Promise<SavedFile | null> {
  const setup = await loadOfficeSetup(session, book);
  const documents = agencies
    .map((agency) => fillInDocumentOf(book, agency, period))
    .filter(({ tasks }) => tasks.length > 0);
  if (documents.length === 0) {
    throw new Problem('nothing-to-fill-in', 'Cơ quan này không có nhiệm vụ nào phải báo cáo.', {
      advice: 'Đồng chí chọn cơ quan khác. Sổ không thay đổi gì.',
    });
  }
  const shortName = (id: AgencyId): string => book.agencies.find((each) => each.id === id)?.shortName ?? id;
  const named = (coquan: string, extension: 'xlsx' | 'zip'): string => {
    const parts = { so: book.plan.number, ky: period.title, coquan, ngay: dateInName(today()) };
    return documentName(setup, { loai: 'Tệp điền', ...parts }, extension);
  };
  const files = documents.map((document) => ({ name: named(shortName(document.agency), 'xlsx'), document }));
  const bytes = await runOfficeJob('write-fill-ins', { files, createdAt: now() });
  const [only] = files;
  const single = files.length === 1 && only !== undefined;
  return session.host.saveFile({
    suggestedName: single ? only.name : named(`${files.length} cơ quan`, 'zip'),
    kind: single ? 'xlsx' : 'zip',
    bytes,
  });
}
