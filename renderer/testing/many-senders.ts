import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { deviceChange } from '#shared/book/changes/focal-changes.ts';
import { reportChange, submissionChange } from '#shared/book/changes/report-changes.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { seededSigner } from '#shared/simulation/seeded-signer.ts';
import { agencyId, type AgencyId, type PeriodId, type TaskPath } from '#shared/ids.ts';
import { createLedger } from '#shared/ledger/create-ledger.ts';
import type { Signer } from '#shared/ledger/types.ts';
import { writePackage } from '#shared/package/write-package.ts';
import { FOCAL, Q3 } from './report-cycle.ts';
import type { Machine } from './machine.ts';

/** 9:00 on 16/9/2024 in Vietnam. */
const SENT_AT = Date.UTC(2024, 8, 16, 2);

/**
 * Machines of agencies that each send one package, all taken in by the focal point beforehand: a file for each, with
 * `reports` reports and a submission in as many segments. More senders than agencies share the agencies.
 */
export async function manySenders(
  focal: Machine,
  files: number,
  { reports = 4, period = Q3 }: { readonly reports?: number; readonly period?: PeriodId } = {},
): Promise<readonly OpenedFile[]> {
  const agencies = builtInAgencies.filter(({ id, party }) => id !== FOCAL && !party);
  const senders: { readonly agency: AgencyId; readonly signer: Signer }[] = [];
  for (let index = 0; index < files; index++) {
    const agency = agencyId(agencies[index % agencies.length]?.id ?? '');
    senders.push({ agency, signer: await seededSigner(`many-senders/${index}`) });
  }
  await focal.session.commitForGood(
    senders.map(({ agency, signer }) =>
      deviceChange(signer.publicKey, { agency, person: 'Cán bộ', by: 'Đầu mối', at: SENT_AT }),
    ),
  );
  const tasks = focal
    .book()
    .tasks.filter(({ isGroup }) => !isGroup)
    .map(({ path }) => path)
    .slice(0, reports);
  const written: OpenedFile[] = [];
  for (const [index, sender] of senders.entries())
    written.push(await packageOf(focal, sender, { index, tasks, period }));
  return written;
}

async function packageOf(
  focal: Machine,
  { agency, signer }: { readonly agency: AgencyId; readonly signer: Signer },
  {
    index,
    tasks,
    period,
  }: { readonly index: number; readonly tasks: readonly TaskPath[]; readonly period: PeriodId },
): Promise<OpenedFile> {
  const { options } = focal.session.ledger;
  const { number, focalPoint: focalAgency } = focal.book().plan;
  const ledger = createLedger({ ...options, focalAgency, self: { publicKey: signer.publicKey, agency } });
  const result = `Tệp ${index}: đã họp với các cơ quan liên quan.`;
  for (const task of tasks)
    await ledger.commit(
      [reportChange(agency, task, period, { state: 'in-progress', progress: 40, result })],
      signer,
      SENT_AT,
    );
  const code = `3Q-${String(index).padStart(4, '0')}`;
  const submission = { code, at: SENT_AT, by: 'Cán bộ', taskCount: tasks.length };
  await ledger.commit([submissionChange(agency, period, submission)], signer, SENT_AT);
  const bytes = await writePackage({
    kind: 'report',
    planId: options.planId,
    planNumber: number,
    author: { publicKey: signer.publicKey, agency, agencyName: agency, person: 'Cán bộ' },
    period,
    createdAt: SENT_AT,
    root: options.root,
    segments: ledger.export(),
    attachments: new Map(),
    seen: ledger.heads(),
    signer,
  });
  return { name: `${String(index).padStart(3, '0')}-${agency}.skh`, bytes };
}
