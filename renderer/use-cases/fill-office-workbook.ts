import { today } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { runOfficeJob } from '#renderer/workers/office-client.ts';
import type { Book } from '#shared/book/types.ts';
import type { OpenedFile, SavedFile } from '#shared/contracts/host.ts';
import type { ProgressByTask } from '#shared/office/appendix/task-progress.ts';
import type { ResultFill } from '#shared/office/fill/result-fill.ts';

/** An office's own workbook and what would be written into it. */
export interface ChosenWorkbook {
  readonly file: OpenedFile;
  readonly fill: ResultFill;
}

/**
 * "Ghi vào tệp Excel…": asks for an office's workbook and finds the plan's tasks in it. Nothing is written.
 *
 * @returns null when the officer cancelled. @throws Problem when the file has no table of tasks.
 */
export async function chooseOfficeWorkbook(
  { host }: Session,
  { plan, agencies }: Book,
  progress: ProgressByTask,
): Promise<ChosenWorkbook | null> {
  const [file] = await host.openFiles({ kinds: ['xlsx', 'xlsm'], multiple: false });
  if (file === undefined) return null;
  const fill = await runOfficeJob('find-results', {
    bytes: file.bytes,
    tasks: plan.appendix.tasks,
    progress,
    agencies,
    planDate: plan.date,
    today: today(),
  });
  return { file, fill };
}

/** Writes the fill into a copy of the workbook, which is saved as a new file; the chosen one stays as it is. */
export async function saveFilledWorkbook(
  { host }: Session,
  { file, fill }: ChosenWorkbook,
): Promise<SavedFile | null> {
  const { bytes, hasMacros } = await runOfficeJob('fill-results', { bytes: file.bytes, fill });
  const kind = hasMacros ? 'xlsm' : 'xlsx';
  const base = file.name
    .replace(/\.[^.]*$/u, '')
    .slice(0, 100)
    .trim();
  return host.saveFile({ suggestedName: `${base} (đã ghi kết quả).${kind}`, kind, bytes });
}
