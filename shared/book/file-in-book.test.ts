import { expect, test } from 'vitest';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import { planOfAppendix } from '#shared/domain/plan-of-appendix.ts';
import { agencyId } from '#shared/ids.ts';
import { FOCAL, machine } from '#shared/ledger/testing/book-parts.ts';
import type { Grid } from '#shared/office/reading/grid.ts';
import { readTable } from '#shared/office/reading/read-table.ts';
import { NO_CHOICES } from '#shared/office/reading/reading-choices.ts';
import { randomPlan } from '#shared/office/reading/testing/known-plan.ts';
import { oddLayout } from '#shared/office/reading/testing/odd-layout.ts';
import { seededRandom } from '#shared/seeded-random.ts';
import { planChanges } from './changes/plan-changes.ts';
import { createPlanReader } from './read-plan.ts';

const DATE = '2024-05-16';
const LAYOUTS = 60;
const register = agencyRegister(builtInAgencies);

/** What the review of the file understands, and what the book understands once the file is its plan. */
async function bothReadings(grid: Grid) {
  const { document } = readTable([grid], NO_CHOICES, { planDate: DATE, today: '2024-06-01', register });
  const plan = planOfAppendix(document, {
    number: '158/KH-UBND',
    date: DATE,
    issuer: 'ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG',
    place: 'Kiên Giang',
    title: 'Kế hoạch',
    shortTitle: 'Kế hoạch',
    focalPoint: agencyId('ubnd-phu-quoc'),
  });
  const focal = await machine(1, FOCAL);
  await focal.write(planChanges(plan, [], []));
  const book = createPlanReader()(focal.ledger, builtInAgencies);
  const readings = (tasks: typeof document.tasks) => tasks.map(({ path, reading }) => [path, reading]);
  return { review: readings(document.tasks), book: readings(book?.appendix.tasks ?? []), document };
}

test('a plan from a file of any layout means the same in the book as in its review', async () => {
  const pool = plan158().appendix.tasks;
  for (let seed = 1; seed <= LAYOUTS; seed += 1) {
    const { grid } = oddLayout(randomPlan(seededRandom(seed), pool), seededRandom(seed * 7919));
    const { review, book } = await bothReadings(grid);
    expect(book, `layout ${seed}`).toEqual(review);
  }
});

test('a beginning of its own, a cell a group fills and "as above" mean the same in the book as in the review', async () => {
  const lines = [
    'TT | Nhiệm vụ | Chủ trì | Phối hợp | Bắt đầu | Hoàn thành',
    '1 | Xây dựng quy hoạch | Sở Xây dựng | Sở Tài chính | 01/6/2024 | 31/12/2024',
    '1.1 | Lập nhiệm vụ quy hoạch | | nt | 15/6/2024 | ',
    '1.2 | Lập đồ án quy hoạch | Như trên | -nt- | | 30/9/2024',
    '2 | Rà soát đất đai | ″ | Sở Xây dựng | 01/7/2024 | n.t.',
  ];
  const rows = lines.map((line, index) => ({
    number: index + 1,
    cells: new Map(
      line
        .split('|')
        .map((cell, at) => [at + 1, cell.trim()] as const)
        .filter(([, cell]) => cell !== ''),
    ),
  }));
  const { review, book, document } = await bothReadings({ name: 'Bảng', hidden: false, rows, merges: [] });
  expect(book).toEqual(review);
  expect(
    document.tasks.map(({ reading: { deadline, lead, coordinating } }) => [
      deadline.start,
      deadline.due,
      lead[0]?.name,
      coordinating[0]?.name,
    ]),
  ).toEqual([
    ['2024-06-01', '2024-12-31', 'Sở Xây dựng', 'Sở Tài chính'],
    ['2024-06-15', '2024-12-31', 'Sở Xây dựng', 'Sở Tài chính'],
    [null, '2024-09-30', 'Sở Xây dựng', 'Sở Tài chính'],
    ['2024-07-01', '2024-09-30', 'Sở Xây dựng', 'Sở Xây dựng'],
  ]);
});
