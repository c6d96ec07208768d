import { describe, expect, it } from 'vitest';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { bookTasks } from '#shared/book/book-tasks.ts';
import { reviewChange } from '#shared/book/changes/focal-changes.ts';
import { planChanges } from '#shared/book/changes/plan-changes.ts';
import { reportChange, submissionChange } from '#shared/book/changes/report-changes.ts';
import { fixedSigner } from '#shared/crypto/fixed-signer.ts';
import { reportingPeriod } from '#shared/domain/periods/reporting-period.ts';
import { agencyId, taskPath, type AgencyId, type PeriodId } from '#shared/ids.ts';
import { createLedger } from '#shared/ledger/create-ledger.ts';
import { accept, NOW, type Machine } from '#shared/ledger/testing/book-parts.ts';
import { createRandom } from '#shared/simulation/random.ts';
import { sampleAgencies } from '#shared/simulation/sample-agencies.ts';
import { sampleReport } from '#shared/simulation/sample-reports.ts';
import { packageContents } from './package-contents.ts';
import { writePackage } from './write-package.ts';

const KB = 1000;
const plan = plan158();
const FOCAL = agencyId(plan.focalPoint);
const QUARTERS = [1, 2, 3, 4].map((n) => reportingPeriod('quarter', 2024, n));

async function machineOf(number: number, agency: AgencyId): Promise<Machine> {
  const key = await fixedSigner(number);
  const { publicKey } = await fixedSigner(1);
  const ledger = createLedger({
    planId: plan.id,
    root: publicKey,
    focalAgency: FOCAL,
    self: { publicKey: key.publicKey, agency },
  });
  return { ledger, key, agency, write: (changes, at = NOW) => ledger.commit(changes, key, at) };
}

const rows = bookTasks(
  plan,
  createLedger({ planId: plan.id, root: null, focalAgency: FOCAL, self: null }),
  [],
).filter(({ isGroup }) => !isGroup);

/** As an officer works: every task saved by itself, once corrected, then submitted. */
async function report(machine: Machine, period: PeriodId, tasks: typeof rows): Promise<void> {
  const { agency } = machine;
  const random = createRandom(`${agency}/${period}`);
  for (const task of tasks) {
    const fields = sampleReport(task, agency, period.endsWith('2') ? 'second' : 'third', random);
    const path = taskPath(task.path);
    await machine.write([reportChange(agency, path, period, fields)]);
    const corrected = `${fields.result} Số liệu tính đến ngày ${random.integer(10, 28)}/9: ${random.integer(10, 9000)} hồ sơ.`;
    await machine.write([reportChange(agency, path, period, { result: corrected })]);
  }
  await machine.write([
    submissionChange(agency, period, {
      code: '3Q-1D22',
      at: NOW,
      by: 'Trần Thị Bình',
      taskCount: tasks.length,
    }),
  ]);
}

function pack({ ledger, key, agency }: Machine, kind: 'report' | 'full-copy'): Promise<Uint8Array> {
  return writePackage({
    kind,
    planId: plan.id,
    planNumber: plan.number,
    author: { publicKey: key.publicKey, agency, agencyName: agency, person: 'Trần Thị Bình' },
    period: null,
    createdAt: NOW,
    root: ledger.options.root,
    segments: packageContents(ledger, kind, { agency }),
    attachments: new Map(),
    seen: ledger.heads(),
    signer: key,
  });
}

describe('the size of packages of plan 158', () => {
  it('a whole quarter’s report by one agency, on every task there is, is under 40 kB', async () => {
    const machine = await machineOf(2, agencyId('so-y-te'));
    const [, , quarter] = QUARTERS;
    await report(machine, quarter?.id ?? ('' as PeriodId), rows);
    const file = await pack(machine, 'report');
    expect(machine.ledger.segments()).toHaveLength(2 * 39 + 1);
    expect(file.length).toBeLessThan(40 * KB);
  });

  it('the full copy of all agencies for a year, with the plan and the reviews, is under 400 kB', async () => {
    const focal = await machineOf(1, FOCAL);
    const machines = await Promise.all(sampleAgencies.map(({ agency }, i) => machineOf(i + 2, agency)));
    await focal.write([...planChanges(plan, builtInAgencies, QUARTERS), ...accept(...machines)]);
    for (const { id } of QUARTERS) {
      for (const machine of machines) {
        const own = rows.filter(({ leads }) => leads.some(({ agencyId: lead }) => lead === machine.agency));
        await report(machine, id, own);
        await focal.ledger.receive(machine.ledger.export());
        const judged = machine.ledger.segments().at(-1)?.hash;
        if (judged === undefined) throw new Error('nothing was submitted');
        const review = {
          decision: 'accepted',
          judged,
          code: '3Q-1D22',
          at: NOW,
          by: 'Lê Văn Nam',
          reasons: {},
        } as const;
        await focal.write([reviewChange({ agency: machine.agency, period: id, ...review })]);
      }
    }
    const file = await pack(focal, 'full-copy');
    expect(focal.ledger.segments().length).toBeGreaterThan(400);
    expect(file.length).toBeLessThan(400 * KB);
  });
});
