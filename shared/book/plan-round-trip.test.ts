import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { FOCAL, machine, NOW, PLAN } from '#shared/ledger/testing/book-parts.ts';
import { expect, it } from 'vitest';
import { planChanges } from './changes/plan-changes.ts';
import { createBookReader } from './read-book.ts';
import { usualPeriods } from './reporting-periods-of.ts';

const ON = '2024-09-17';

it('gives the plan, the agencies and the periods back as they were issued', async () => {
  const focal = await machine(1, FOCAL);
  const periods = usualPeriods(plan158().date, 2024);
  await focal.write(planChanges(plan158(), builtInAgencies, periods));
  const book = createBookReader(null, [])(focal.ledger, ON);
  expect(book.plan).toEqual(plan158());
  expect(book.agencies.toSorted(byId)).toEqual(builtInAgencies.toSorted(byId));
  expect(book.periods.toSorted(byId)).toEqual(periods.toSorted(byId));
  expect(book.planReceived).toBe(true);
});

it('shows the built-in plan until one is received, and asks for a package where none is built in', async () => {
  const { ledger } = await machine(1, FOCAL);
  const book = createBookReader(plan158(), builtInAgencies)(ledger, ON);
  expect([book.plan, book.planReceived]).toEqual([plan158(), false]);
  expect(() => createBookReader(null, builtInAgencies)(ledger, ON)).toThrow(
    expect.objectContaining({ code: 'plan-missing', where: PLAN }),
  );
});

it('puts a received agency record before the built-in one, unless it cannot be read', async () => {
  const focal = await machine(1, FOCAL);
  const [first, second] = builtInAgencies;
  if (!first || !second) throw new Error('The register names agencies');
  const renamed = { ...first, shortName: 'Tên mới', aliases: [], successor: null };
  await focal.write([
    { entity: `agency/${first.id}`, fields: renamed },
    { entity: `agency/${second.id}`, fields: { id: second.id, party: 'a newer version’s value' } },
  ]);
  const { agencies } = createBookReader(plan158(), builtInAgencies)(focal.ledger, ON);
  expect(agencies).toEqual([renamed, ...builtInAgencies.slice(1)]);
});

it('takes an officer’s reading of a deadline for the row’s own, "no due date" included', async () => {
  const focal = await machine(1, FOCAL);
  const row = plan158().appendix.tasks.find(
    ({ kind, reading }) => kind === 'task' && reading.deadline.confirm,
  );
  if (!row) throw new Error('The plan has a deadline to confirm');
  const read = createBookReader(plan158(), builtInAgencies);
  const task = () => read(focal.ledger, ON).tasks.find(({ path }) => path === row.path);
  expect(task()).toMatchObject({
    due: row.reading.deadline.due,
    dueConfirmedBy: null,
    needsConfirmation: true,
  });

  const reading = `reading/${row.path}`;
  await focal.write([{ entity: reading, fields: { due: '2024-12-30', basis: '', by: 'Bình', at: NOW } }]);
  const dueConfirmedBy = { by: 'Bình', at: NOW };
  expect(task()).toMatchObject({ due: '2024-12-30', dueConfirmedBy, needsConfirmation: false });
  expect(task()?.row).toEqual(row);

  await focal.write([{ entity: reading, fields: { due: null } }]);
  expect(task()).toMatchObject({ due: null, dueConfirmedBy, needsConfirmation: false });
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
