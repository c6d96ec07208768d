import type { Book } from '#shared/book/types.ts';
import { reportTasks } from '#shared/book/report-tasks.ts';
import type { Measure } from '#shared/domain/measure.ts';
import { measureCellText } from '#shared/domain/measures/measure-cell.ts';
import type { AgencyId, CalendarDate } from '#shared/ids.ts';
import type { AnnexRow, AnnexTable } from '../report/annex-table.ts';
import { documentFrame } from '../report/document-frame.ts';
import type { OfficialDocument } from '../report/official-document.ts';
import { quotedPlan } from '../report/report-names.ts';
import type { OfficeSetup } from '../setup/office-setup.ts';
import { detailedPlanBlocks, type PlannedTask } from './detailed-plan-blocks.ts';
import { PLAN_COLUMNS } from './plan-columns.ts';

/**
 * An agency's detailed plan as a document of its own by NĐ 30/2020/NĐ-CP: what it rests on, aims and demands in the
 * plan's own words, who carries out what, and the measures, grouped by task, on landscape pages.
 *
 * @param on month and year the document bears; bodies are named as they are called then.
 */
export function detailedPlanContent(
  book: Book,
  agency: AgencyId,
  on: CalendarDate,
  setup: OfficeSetup,
): OfficialDocument {
  const tasks = reportTasks(book, agency).map(({ task }): PlannedTask => ({
    task,
    measures: book.measures(agency, task.path),
  }));
  const plan = quotedPlan(book);
  const frame = documentFrame(setup, {
    kind: 'plan',
    title: 'KẾ HOẠCH CHI TIẾT',
    abstract: `Thực hiện ${plan}`,
    addressees: [],
    on,
  });
  return {
    frame,
    blocks: detailedPlanBlocks(book, agency, on, setup, tasks),
    annexes: [measureTable(book.plan.number, frame.attachment, tasks)],
    page: setup,
    subject: `Kế hoạch ${book.plan.number}`,
  };
}

/** Progress is no part of a plan that is issued. */
const COLUMNS = PLAN_COLUMNS.filter(({ field }) => field !== 'progress');
const NUMBER_SHARE = 0.05;

function measureTable(planNumber: string, attachedTo: string, tasks: readonly PlannedTask[]): AnnexTable {
  const total = COLUMNS.reduce((sum, { width }) => sum + width, 0);
  return {
    label: 'Phụ lục',
    title: `CÁC BIỆN PHÁP THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO TẠI KẾ HOẠCH SỐ ${planNumber}`,
    attachedTo,
    columns: [
      { header: 'TT', share: NUMBER_SHARE, align: 'center' },
      ...COLUMNS.map(({ header, width, centred }) => ({
        header,
        share: (width / total) * (1 - NUMBER_SHARE),
        align: centred ? ('center' as const) : ('left' as const),
      })),
    ],
    rows: tasks.flatMap((planned) => [taskRow(planned), ...planned.measures.map(measureRow)]),
  };
}

function taskRow({ task, measures }: PlannedTask): AnnexRow {
  const { path, content, deadline } = task.row;
  const due = deadline.trim() === '' ? '' : ` (${deadline.trim()})`;
  const none = measures.length === 0 ? '. Chưa có biện pháp' : '';
  return { kind: 'group', cells: [path, `${content.trim().replace(/[.;]$/u, '')}${due}${none}`] };
}

function measureRow(measure: Measure, index: number): AnnexRow {
  return {
    kind: 'row',
    cells: [String(index + 1), ...COLUMNS.map(({ field }) => measureCellText(measure, field))],
  };
}
