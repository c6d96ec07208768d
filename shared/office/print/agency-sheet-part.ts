import type { TaskReport } from '#shared/domain/report.ts';
import { cleanCellText } from '../sheet/cell-text.ts';
import type { Margins } from './paper.ts';
import type { PrintPart } from './print-part.ts';
import { tablePart } from './table-part.ts';

/** One task on an agency's sheet. */
export interface SheetTask {
  readonly path: string;
  readonly content: string;
  readonly deadline: string;
  /** "Quá hạn 17 ngày". */
  readonly status: string;
  /** Result and documents, ready for paper. */
  readonly result: string;
  readonly report: Pick<TaskReport, 'difficulties' | 'proposals' | 'nextSteps'> | undefined;
}

export interface AgencySheet {
  readonly agency: string;
  /** "Quý III/2024". */
  readonly period: string;
  /** "(Kế hoạch số 158/KH-UBND; tình trạng tính đến ngày 17/9/2024)". */
  readonly note: string;
  readonly tasks: readonly SheetTask[];
  readonly margins?: Margins;
  /** Points. */
  readonly fontSize?: number;
}

const COLUMNS = [
  { header: 'TT', share: 5, align: 'center' },
  { header: 'Nội dung', share: 24, align: 'left' },
  { header: 'Thời gian thực hiện', share: 9, align: 'center' },
  { header: 'Tình trạng', share: 9, align: 'center' },
  { header: 'Kết quả thực hiện', share: 23, align: 'left' },
  { header: 'Khó khăn, vướng mắc', share: 12, align: 'left' },
  { header: 'Đề xuất, kiến nghị', share: 12, align: 'left' },
  { header: 'Việc tiếp theo', share: 10, align: 'left' },
] as const;

/** An agency's tasks with what it reports of each, on landscape pages. */
export function agencySheetPart({
  agency,
  period,
  note,
  tasks,
  margins,
  fontSize = 11,
}: AgencySheet): PrintPart {
  return tablePart({
    name: 'sheet',
    orientation: 'landscape',
    ...(margins === undefined ? {} : { margins }),
    titles: [
      {
        kind: 'title',
        text: `NHIỆM VỤ VÀ BÁO CÁO CỦA ${agency.toLocaleUpperCase('vi')}\n${period.toLocaleUpperCase('vi')}`,
      },
      { kind: 'attached', text: note },
    ],
    table: {
      fontSize,
      columns: COLUMNS,
      rows: tasks.map(({ path, content, deadline, status, result, report }) => ({
        kind: 'row',
        main: 1,
        cells: [
          { text: path, rowHeader: true },
          ...[
            content,
            deadline,
            status,
            result,
            report?.difficulties,
            report?.proposals,
            report?.nextSteps,
          ].map((text = '') => ({ text: cleanCellText(text.trim()) })),
        ],
      })),
    },
  });
}
