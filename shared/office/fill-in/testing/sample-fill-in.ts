import type { ReportFields } from '#shared/domain/reports/report-fields.ts';
import { reportingPeriod } from '#shared/domain/periods/reporting-period.ts';
import { agencyId, planId, taskPath } from '#shared/ids.ts';
import type { Grid, GridRow } from '../../reading/grid.ts';
import { columnOf } from '../../reading/cell-address.ts';
import type { FillInDocument, FillInTask } from '../fill-in-document.ts';

/** 9 a.m. on 10/9/2024 in Vietnam. */
export const MADE_AT = Date.UTC(2024, 8, 10, 2);

const ROWS: readonly (readonly [number: string, content: string, deadline: string, product: string])[] = [
  ['I.7', 'Triển khai bệnh viện vệ tinh tại thành phố Phú Quốc', 'Thường xuyên', '- Báo cáo kết quả'],
  ['II.3', 'Hoàn thiện đề án tổ chức mạng lưới y tế', 'Quý III/2024', '- Đề án\n- Tờ trình'],
  ['II.10', 'Khởi công Trung tâm Y tế', 'Đến năm 2025', 'Công trình'],
];

/** A workbook of three tasks; `reports` is what it comes filled in with, by task. */
export function sampleFillIn(reports: Readonly<Record<string, ReportFields>> = {}): FillInDocument {
  return {
    plan: planId('158-KH-UBND-2024'),
    planNumber: '158/KH-UBND',
    agency: agencyId('so-y-te'),
    agencyName: 'Sở Y tế',
    focalName: 'UBND thành phố Phú Quốc',
    period: reportingPeriod('quarter', 2024, 3),
    officer: '',
    tasks: ROWS.map(([number, content, deadline, product]): FillInTask => ({
      path: taskPath(number),
      number,
      content,
      deadline,
      product,
      before: 'Đang thực hiện, 40 %.\nKết quả: đã khảo sát.',
      reason: '',
      now: reports[number] ?? null,
    })),
  };
}

/** The same sheets with some cells typed over: `{ 'G7': 'Hoàn thành' }`; an empty text clears the cell. */
export function typed(
  grids: readonly Grid[],
  cells: Readonly<Record<string, string>>,
  sheet = 'Báo cáo',
): readonly Grid[] {
  return changed(grids, sheet, (rows) => {
    const byNumber = new Map(rows.map((row) => [row.number, new Map(row.cells)]));
    for (const [address, text] of Object.entries(cells)) {
      const number = Number(/\d+$/u.exec(address)?.[0]);
      const row = byNumber.get(number) ?? new Map<number, string>();
      byNumber.set(number, row);
      if (text === '') row.delete(columnOf(address));
      else row.set(columnOf(address), text);
    }
    return [...byNumber]
      .map(([number, of]): GridRow => ({ number, cells: of }))
      .toSorted((a, b) => a.number - b.number);
  });
}

/** The same sheets with the rows of one made anew. */
export function changed(
  grids: readonly Grid[],
  sheet: string,
  change: (rows: readonly GridRow[]) => readonly GridRow[],
): readonly Grid[] {
  return grids.map((grid) => (grid.name === sheet ? { ...grid, rows: change(grid.rows) } : grid));
}
