import { now, today } from '#renderer/data/clock.ts';
import { loadOfficeSetup } from '#renderer/data/office-setup-store.ts';
import type { Session } from '#renderer/data/session.ts';
import { runOfficeJob } from '#renderer/workers/office-client.ts';
import { reportTasks } from '#shared/book/report-tasks.ts';
import type { Book } from '#shared/book/types.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import { detailedPlanContent } from '#shared/office/detailed-plan/detailed-plan-content.ts';
import type { DetailedPlanDocument } from '#shared/office/detailed-plan/detailed-plan-document.ts';
import { suggestedName } from './suggested-name.ts';

/** "Ghi ra Excel": the own agency's detailed plan as a workbook that reads back. Null when the officer cancelled. */
export async function exportDetailedPlanXlsx(session: Session, book: Book): Promise<SavedFile | null> {
  const { margins } = await loadOfficeSetup(session, book);
  const document = { ...detailedPlanDocument(session, book), margins };
  const bytes = await runOfficeJob('write-detailed-plan', { document, createdAt: now() });
  return session.host.saveFile({
    suggestedName: await suggestedName(session, book, { kind: 'Kế hoạch chi tiết' }, 'xlsx'),
    kind: 'xlsx',
    bytes,
  });
}

/** "Soạn văn bản Word": the own agency's detailed plan as a document to be signed. Null when the officer cancelled. */
export async function exportDetailedPlanDocx(session: Session, book: Book): Promise<SavedFile | null> {
  const setup = await loadOfficeSetup(session, book);
  const content = detailedPlanContent(book, session.profile.agency, today(), setup);
  const bytes = await runOfficeJob('write-official-docx', { content, createdAt: now() });
  return session.host.saveFile({
    suggestedName: await suggestedName(session, book, { kind: 'Kế hoạch chi tiết' }, 'docx'),
    kind: 'docx',
    bytes,
  });
}

/** The own agency's plan as it stands, for paper. */
export function detailedPlanDocument({ profile }: Session, book: Book): DetailedPlanDocument {
  return {
    agencyName: profile.agencyName,
    planNumber: book.plan.number,
    tasks: reportTasks(book, profile.agency).map(({ task }) => ({
      path: task.path,
      content: task.row.content,
      deadline: task.row.deadline,
      measures: book.measures(profile.agency, task.path),
    })),
  };
}
