import { blankReport, type ReportFields } from '#shared/domain/reports/report-fields.ts';
import { createRandom } from '#shared/simulation/random.ts';
import { simulatedReport } from '#shared/simulation/simulated-report.ts';
import { reportingPeriod } from '#shared/domain/periods/reporting-period.ts';
import { taskPath, type TaskPath } from '#shared/ids.ts';
import type { FillInDocument } from '../fill-in-document.ts';
import { cellsOfReport, typedIn, type TypedCells } from '../typed-in.ts';
import { fillInWorkbook } from '../fill-in-workbook.ts';
import type { WorkbookDescription } from '../../sheet/workbook-description.ts';
import { MADE_AT, sampleFillIn } from './sample-fill-in.ts';

const SEED = 'tệp điền 158';
const TASKS = ['I.7', 'I.10.đ', 'II.3', 'II.10', 'II.22'];
export const OFFICER = 'Lê Thị Hạnh';

/** Taller than a row can be: it goes on in a second one. */
const long = (text: string): string =>
  Array.from({ length: 22 }, (_, at) => `${text}, phần ${at + 1}.`).join('\n');

/** A workbook of five tasks, the third of which came filled in and the last of which takes two rows, and what an officer types into it; always the same. */
export function seededFillIn(): {
  readonly document: FillInDocument;
  readonly reports: ReadonlyMap<TaskPath, ReportFields>;
} {
  const sample = sampleFillIn();
  const random = createRandom(SEED);
  const period = reportingPeriod('quarter', 2024, 3);
  const reports = TASKS.map((number, index) => {
    const report = simulatedReport(period, { index, periods: TASKS.length, symbol: 'SYT' }, random);
    // Marks, quotes, signs of formulas and more lines than one, as officers write them.
    const result = `- ${report.result}\n- Đã khám ${random.integer(100, 9000)} lượt; “đạt” 95,5 % – xem B/c số ${index}.`;
    return [taskPath(number), { ...report, result, progressBasis: '= số hồ sơ đã giải quyết' }] as const;
  });
  const tasks = TASKS.map((number, index) => {
    const like = sample.tasks[index % sample.tasks.length];
    if (like === undefined) throw new Error('The sample has no tasks');
    const now: ReportFields | null =
      index === 2 ? { ...blankReport(), state: 'paused', result: 'Đang chờ kinh phí.', progress: 10 } : null;
    const content = `${like.content} (đợt ${index + 1})`;
    return { ...like, path: taskPath(number), number, content: index === 4 ? long(content) : content, now };
  });
  return { document: { ...sample, tasks }, reports: new Map(reports) };
}

/** That workbook as the agency saved it. */
export function seededWorkbook(inCell: (text: string) => string = (text) => text): WorkbookDescription {
  const { document, reports } = seededFillIn();
  const answers = [...reports].map(([task, report]) => {
    const cells = Object.entries(cellsOfReport(report)).map(([field, text]) => [field, inCell(text)]);
    return [task, Object.fromEntries(cells) as TypedCells] as const;
  });
  return typedIn(fillInWorkbook(document, { createdAt: MADE_AT }), inCell(OFFICER), new Map(answers));
}
