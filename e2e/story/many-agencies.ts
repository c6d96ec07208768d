import path from 'node:path';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { reportChange, submissionChange } from '#shared/book/changes/report-changes.ts';
import { createBookReader } from '#shared/book/read-book.ts';
import { partTasks, reportTasks } from '#shared/book/report-tasks.ts';
import type { Book } from '#shared/book/types.ts';
import { agencyId, type AgencyId, periodId } from '#shared/ids.ts';
import { WindowlessMachine } from './windowless-machine.ts';

/** 9:00 on 16/9/2024 in Vietnam. */
const SENT_AT = Date.UTC(2024, 8, 16, 2);

/** A package as an agency sends it. */
export interface SentPackage {
  readonly agency: AgencyId;
  readonly file: string;
  /** It owes a report, and this file submits it. */
  readonly owed: boolean;
}

/**
 * Machines of agencies, all accepted by the focal point, each with a package of its own: those that owe a report, those
 * that only coordinate, then second machines that drafted for the next quarter.
 */
export async function manyAgencies(
  focal: WindowlessMachine,
  count: number,
  folder: string,
): Promise<readonly SentPackage[]> {
  const book = createBookReader(plan158(), builtInAgencies)(focal.ledger, '2024-09-16');
  const all = builtInAgencies
    .filter(({ id, party }) => id !== focal.agency && !party)
    .map(({ id }) => agencyId(id));
  const leading = all.filter((id) => reportTasks(book, id).length > 0);
  const coordinating = all.filter(
    (id) => reportTasks(book, id).length === 0 && partTasks(book, id).length > 0,
  );
  const senders = [...leading, ...coordinating];
  const sent: SentPackage[] = [];
  for (let index = 0; index < count; index++) {
    const agency = senders[index % senders.length];
    if (agency === undefined) throw new Error('The plan names no agency');
    const again = index >= senders.length;
    const machine = await WindowlessMachine.accepted(focal, agency, `Cán bộ ${index + 1}`);
    await write(machine, book, again);
    const file = path.join(folder, `${String(index + 1).padStart(2, '0')} ${agency}.skh`);
    await machine.save(file, 'report');
    sent.push({ agency, file, owed: !again && leading.includes(agency) });
  }
  return sent;
}

/** One segment for each task, as an officer writes, and the submission. */
async function write(machine: WindowlessMachine, book: Book, draft: boolean): Promise<void> {
  const { agency, person } = machine;
  const own = reportTasks(book, agency);
  const tasks = (own.length > 0 ? own : partTasks(book, agency)).map(({ task }) => task.path);
  const period = periodId(draft ? '2024-Q4' : '2024-Q3');
  for (const task of tasks) {
    const result = `Đã triển khai ${task}, có văn bản gửi các cơ quan phối hợp.`;
    const lateReason = 'Chờ ý kiến các Bộ.';
    const fields = { state: 'in-progress', progress: 40, result, lateReason } as const;
    await machine.write([reportChange(agency, task, period, fields)], SENT_AT);
  }
  if (draft) return;
  const code = `3Q-${agency.slice(-4)}`;
  const submission = { code, at: SENT_AT, by: person, taskCount: tasks.length };
  await machine.write([submissionChange(agency, period, submission)], SENT_AT);
}
