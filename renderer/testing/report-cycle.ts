import { acceptDevice } from '#renderer/use-cases/accept-device.ts';
import { exportPackage } from '#renderer/use-cases/export-package.ts';
import { saveTaskReport } from '#renderer/use-cases/save-task-report.ts';
import { startReport } from '#renderer/use-cases/start-report.ts';
import { submitReport } from '#renderer/use-cases/submit-report.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { periodId, type TaskPath } from '#shared/ids.ts';
import { machine, type Machine } from './machine.ts';

export const Q3 = periodId('2024-Q3');
export const FOCAL = 'ubnd-thanh-pho-phu-quoc';

/** Tasks the machine's agency leads or co-leads. */
export const tasksOf = (who: Machine): TaskPath[] =>
  who
    .book()
    .tasks.filter(
      ({ isGroup, leads }) => !isGroup && leads.some((ref) => ref.agencyId === who.session.profile.agency),
    )
    .map(({ path }) => path);

/** Reports on every task the agency leads or co-leads, submits and exports. */
export async function report(who: Machine, result: string): Promise<OpenedFile> {
  const tasks = tasksOf(who);
  await startReport(who.session, who.book(), tasks, Q3, null);
  for (const task of tasks) {
    await saveTaskReport(who.session, task, Q3, { state: 'in-progress', progress: 50, result });
  }
  await submitReport(who.session, who.book(), tasks, Q3);
  await exportPackage(who.session, who.book(), 'report', Q3);
  return who.lastFile();
}

/** The focal point accepts every machine whose packages wait. */
export async function acceptWaiting(focal: Machine): Promise<void> {
  const authors = new Map(focal.session.ledger.waiting().map(({ info }) => [info.author, info]));
  const log = await focal.session.db.imports.toArray();
  for (const publicKey of authors.keys()) {
    const file = log.flatMap(({ files }) => files).find(({ author }) => author === publicKey);
    if (file?.agency)
      await acceptDevice(focal.session, {
        publicKey,
        agency: file.agency,
        person: file.person ?? '',
        encryptTo: file.encryptTo ?? null,
      });
  }
}

/** A focal point that sent its plan, and two agencies that started from it. */
export async function issued() {
  const focal = await machine(FOCAL);
  await exportPackage(focal.session, focal.book(), 'plan', null);
  const plan = focal.lastFile();
  const health = await machine('so-y-te', { kind: 'package', file: plan });
  const home = await machine('so-noi-vu', { kind: 'package', file: plan });
  return { focal, plan, health, home };
}
