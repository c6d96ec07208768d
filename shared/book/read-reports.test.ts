import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { periodId, taskPath } from '#shared/ids.ts';
import { FOCAL, HEALTH, machine, type Machine, NOW, report } from '#shared/ledger/testing/book-parts.ts';
import type { SignedSegment } from '#shared/ledger/types.ts';
import { expect, it } from 'vitest';
import { reviewChange } from './changes/focal-changes.ts';
import { submissionChange } from './changes/report-changes.ts';
import { createReportReader } from './read-reports.ts';

const Q3 = periodId('2024-Q3');
const TASK = taskPath('I.1');

/** The focal point's machine and one agency's, the agency's key in the roster; each sees what the other wrote. */
async function twoMachines() {
  const focal = await machine(1, FOCAL);
  const health = await machine(2, HEALTH);
  await focal.write([{ entity: `roster/${health.key.publicKey}`, fields: { agency: HEALTH } }]);
  const exchange = async () => {
    await focal.ledger.receive(health.ledger.export());
    await health.ledger.receive(focal.ledger.export());
  };
  await exchange();
  const read = ({ ledger }: Machine) => createReportReader(ledger, plan158());
  return {
    focal,
    health,
    stages: async () => {
      await exchange();
      return [focal, health].map((each) => read(each).stage(HEALTH, Q3));
    },
    accepted: () =>
      read(focal)
        .acceptedReports(Q3)
        .map(({ result }) => result),
    frozen: () => read(focal).submittedReport(HEALTH, TASK, Q3)?.result,
    current: () => read(focal).report(HEALTH, TASK, Q3)?.result,
  };
}

const submit = (health: Machine, code: string) =>
  health.write([submissionChange(HEALTH, Q3, { code, at: NOW, by: 'Hạnh', taskCount: 1 })]);

const judge = (focal: Machine, decision: 'accepted' | 'returned', { hash }: SignedSegment) =>
  focal.write([
    reviewChange({
      agency: HEALTH,
      period: Q3,
      decision,
      judged: hash,
      code: 'mã',
      at: NOW,
      by: 'Nam',
      reasons: decision === 'returned' ? { [TASK]: 'Thiếu số liệu' } : {},
    }),
  ]);

it('goes from nothing over draft, submitted, returned and corrected to accepted', async () => {
  const { focal, health, stages, accepted } = await twoMachines();
  expect(await stages()).toEqual(['none', 'none']);

  await health.write([report(HEALTH, 'Lần một')]);
  expect(await stages()).toEqual(['draft', 'draft']);

  const first = await submit(health, '3Q-0001');
  expect(await stages()).toEqual(['submitted', 'submitted']);

  await judge(focal, 'returned', first);
  expect(await stages()).toEqual(['returned', 'returned']);

  await health.write([report(HEALTH, 'Lần hai')]);
  expect(await stages()).toEqual(['returned', 'returned']);

  const second = await submit(health, '3Q-0002');
  expect(await stages()).toEqual(['corrected', 'corrected']);
  expect(accepted()).toEqual([]);

  await judge(focal, 'accepted', second);
  expect(await stages()).toEqual(['accepted', 'accepted']);
  expect(accepted()).toEqual(['Lần hai']);
});

it('reads a submission at its frozen values, whatever is written after it', async () => {
  const { health, stages, frozen, current } = await twoMachines();
  await health.write([report(HEALTH, 'Bản nộp')]);
  expect(frozen()).toBeUndefined();
  await submit(health, '3Q-0001');
  await health.write([report(HEALTH, 'Sửa sau')]);
  await stages();
  expect([frozen(), current()]).toEqual(['Bản nộp', 'Sửa sau']);
});

it('waits for a judgement again when an accepted report is submitted anew; the accepted values count until then', async () => {
  const { focal, health, stages, accepted } = await twoMachines();
  await health.write([report(HEALTH, 'Đã duyệt')]);
  const first = await submit(health, '3Q-0001');
  await stages();
  await judge(focal, 'accepted', first);
  await stages();
  await health.write([report(HEALTH, 'Nộp lại')]);
  await submit(health, '3Q-0002');
  expect(await stages()).toEqual(['submitted', 'submitted']);
  expect(accepted()).toEqual(['Đã duyệt']);
});

it('does not count a review of a submission that is not here', async () => {
  const { focal, health, stages, accepted } = await twoMachines();
  await health.write([report(HEALTH, 'Đã duyệt')]);
  const first = await submit(health, '3Q-0001');
  await stages();
  await judge(focal, 'accepted', { ...first, hash: '0'.repeat(64) as SignedSegment['hash'] });
  expect(await stages()).toEqual(['submitted', 'submitted']);
  expect(accepted()).toEqual([]);
});
