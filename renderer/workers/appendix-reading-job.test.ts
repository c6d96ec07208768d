import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { appendixWorkbook } from '#shared/office/appendix/appendix-workbook.ts';
import { addChoices } from '#shared/office/reading/add-choices.ts';
import { rememberedChoices } from '#shared/office/reading/remembered-shape.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import { expect, it } from 'vitest';
import { officeJobs } from './office-jobs.ts';

const options = { planDate: '2024-05-16', today: '2024-09-17', agencies: builtInAgencies };
const silent = () => undefined;

async function opened(memory: Parameters<(typeof officeJobs)['open-appendix']>[0]['memory'] = []) {
  const bytes = await writeXlsx(appendixWorkbook(plan158().appendix, { columns: 'issued' }));
  return structuredClone(
    await officeJobs['open-appendix'](structuredClone({ bytes, memory, options }), silent),
  );
}

it('opens a file, and reads it again as an officer decided, through copies', async () => {
  const { grids, reading, recalled } = await opened();
  expect([reading.document.counts.tasks, recalled]).toEqual([39, null]);
  expect(reading.rows).toHaveLength(reading.grid.rows.length);
  const product = reading.columns.find(({ role }) => role === 'product');
  const choices = addChoices(reading.choices, { columns: { [product?.column ?? 0]: 'other' } });
  const again = await officeJobs['read-appendix-again'](structuredClone({ grids, choices, options }), silent);
  expect(again.document.tasks.every((task) => task.product === '')).toBe(true);
});

it('takes up what was decided about a file of the same shape', async () => {
  const { reading } = await opened();
  const decided = addChoices(reading.choices, { agencies: { 'Ban Quản ly': { kind: 'not-an-agency' } } });
  const memory = [rememberedChoices({ ...reading, choices: decided })];
  const next = await opened(memory);
  expect(next.recalled).toBe(reading.shape);
  expect(next.reading.choices.agencies).toEqual(decided.agencies);
});
