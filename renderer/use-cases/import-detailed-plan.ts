import type { Session } from '#renderer/data/session.ts';
import { runOfficeJob } from '#renderer/workers/office-client.ts';
import type { Book } from '#shared/book/types.ts';
import { type PlanReading, readDetailedPlan } from '#shared/office/detailed-plan/read-detailed-plan.ts';
import { detailedPlanDocument } from './export-detailed-plan.ts';
import { newStep, saveMeasures } from './save-measures.ts';

/** A workbook that was read, not yet written. */
export interface ReadPlanFile {
  readonly name: string;
  readonly reading: PlanReading;
}

/**
 * "Đọc từ Excel…": asks for a workbook and says what it would change. Nothing is written.
 *
 * @returns null when the officer cancelled the dialog.
 * @throws Problem what `openAppendixFile` and `readDetailedPlan` refuse.
 */
export async function chooseDetailedPlan(session: Session, book: Book): Promise<ReadPlanFile | null> {
  const [file] = await session.host.openFiles({ kinds: ['appendix'], multiple: false });
  if (file === undefined) return null;
  const grids = await runOfficeJob('open-tables', { bytes: file.bytes });
  const { tasks, planNumber, agencyName } = detailedPlanDocument(session, book);
  const reading = readDetailedPlan(grids, tasks, {
    planDate: book.plan.date,
    planNumber,
    agencyName,
    newStep,
  });
  return { name: file.name, reading };
}

/** Writes what was read, as one step to take back. */
export async function takeDetailedPlan(session: Session, { name, reading }: ReadPlanFile): Promise<number> {
  return saveMeasures(session, `đọc kế hoạch chi tiết từ ${name}`, reading.edits);
}
