import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { takeOverAppendix } from '#renderer/use-cases/take-over-appendix.ts';
import { compareAppendices } from '#shared/domain/amendment/compare-appendices.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import type { AppendixTask } from '#shared/domain/appendix.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { appendixWorkbook } from '#shared/office/appendix/appendix-workbook.ts';
import { addChoices } from '#shared/office/reading/add-choices.ts';
import { openAppendixFile } from '#shared/office/reading/open-appendix-file.ts';
import { NO_CHOICES } from '#shared/office/reading/reading-choices.ts';
import { readTable } from '#shared/office/reading/read-table.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import { ADDED } from '#shared/simulation/testing/plan-year/plan-facts.ts';
import type { Machine } from '../machine.ts';

/** The supplement of the year: its appendix comes as a workbook, is read, its new agencies are decided, it is taken over. */
export async function amendPlan(focal: Machine, number: string, on: CalendarDate): Promise<void> {
  const { plan } = focal.book();
  const [last] = plan.appendix.tasks.slice(-1);
  if (last === undefined) throw new Error('The plan has rows');
  const rows = ADDED.map(({ fact, deadline, content, agency }): AppendixTask => ({
    ...last,
    path: fact.path,
    number: fact.path.replace('II.', ''),
    content,
    lead: agency.name,
    coordinating: '',
    deadline,
    product: '- Báo cáo kết quả.',
    source: { ...last.source, rows: [] },
  }));
  const newer = { ...plan.appendix, tasks: [...plan.appendix.tasks, ...rows] };
  const grids = openAppendixFile(await writeXlsx(appendixWorkbook(newer, { columns: 'issued' })));
  const agencies = Object.fromEntries(
    ADDED.map(({ agency: { name, shortName } }) => [name, { kind: 'new' as const, name, shortName }]),
  );
  const reading = readTable(grids, addChoices(NO_CHOICES, { agencies }), {
    planDate: plan158().date,
    today: on,
    register: agencyRegister(builtInAgencies),
  });
  const differences = compareAppendices(plan.appendix, reading.document);
  const taken = new Set(differences.tasks.map(({ id }) => id));
  const document = { number, date: on, title: 'Bổ sung Kế hoạch 158/KH-UBND' };
  await takeOverAppendix(focal.session, focal.book(), { reading, differences, taken, document, reason: '' });
}
