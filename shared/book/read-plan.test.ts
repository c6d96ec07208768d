import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { FOCAL, machine, type Machine } from '#shared/ledger/testing/book-parts.ts';
import { expect, it } from 'vitest';
import { planChanges } from './changes/plan-changes.ts';
import { createPlanReader } from './read-plan.ts';

async function issued(): Promise<Machine> {
  const focal = await machine(1, FOCAL);
  await focal.write(planChanges(plan158(), [], []));
  return focal;
}

it('knows no plan while the focal point has issued none', async () => {
  const { ledger } = await machine(1, FOCAL);
  expect(createPlanReader()(ledger, builtInAgencies)).toBeNull();
});

it('interprets a row anew only when its text changed', async () => {
  const focal = await issued();
  const read = createPlanReader();
  const before = read(focal.ledger, builtInAgencies)?.appendix.tasks ?? [];
  await focal.write([{ entity: 'task/II.1', fields: { deadline: 'Tháng 10/2024' } }]);
  const after = read(focal.ledger, builtInAgencies)?.appendix.tasks ?? [];
  expect(after.filter((row, index) => row !== before[index]).map(({ path }) => path)).toEqual(['II.1']);
  expect(after.find(({ path }) => path === 'II.1')?.reading.deadline.due).toBe('2024-10-31');
});

it('interprets every row anew when the register changed', async () => {
  const { ledger } = await issued();
  const read = createPlanReader();
  const before = read(ledger, builtInAgencies)?.appendix.tasks ?? [];
  const after = read(ledger, [])?.appendix.tasks ?? [];
  expect(before.some(({ reading }) => reading.lead.some(({ agencyId }) => agencyId !== null))).toBe(true);
  expect(after.some(({ reading }) => reading.lead.some(({ agencyId }) => agencyId !== null))).toBe(false);
});

it.each([
  { entity: 'doc', fields: { date: '16/5/2024' }, where: 'doc · date' },
  { entity: 'doc', fields: { body: [{ kind: 'poem', number: '', text: 'x' }] }, where: 'doc · body.0.kind' },
  { entity: 'task/I.1', fields: { deadline: 5 }, where: 'task/I.1 · deadline' },
])('refuses what it cannot understand, naming $where', async ({ entity, fields, where }) => {
  const focal = await issued();
  await focal.write([{ entity, fields }]);
  expect(() => createPlanReader()(focal.ledger, builtInAgencies)).toThrow(
    expect.objectContaining({ code: 'bad-plan', where }),
  );
});
