import { MEASURE_COLUMNS, type MeasureColumn } from '#shared/domain/measures/measure-cell.ts';

/** A column of the detailed plan on paper. */
export interface PlanColumn {
  readonly field: MeasureColumn;
  readonly header: string;
  /** Width on the sheet, in points. */
  readonly width: number;
  readonly centred: boolean;
}

const LOOKS: Readonly<Record<MeasureColumn, Omit<PlanColumn, 'field'>>> = {
  content: { header: 'Nội dung', width: 160, centred: false },
  method: { header: 'Biện pháp', width: 120, centred: false },
  unit: { header: 'Đơn vị thực hiện', width: 84, centred: false },
  officer: { header: 'Người phụ trách', width: 70, centred: false },
  start: { header: 'Bắt đầu', width: 66, centred: true },
  due: { header: 'Hạn', width: 66, centred: true },
  product: { header: 'Sản phẩm', width: 110, centred: false },
  resources: { header: 'Nguồn lực', width: 76, centred: false },
  progress: { header: 'Tiến độ (%)', width: 44, centred: true },
};

/** Kế hoạch 158/KH-UBND, phần III.1: what a detailed plan says of each measure. */
export const PLAN_COLUMNS: readonly PlanColumn[] = MEASURE_COLUMNS.map((field) => ({
  field,
  ...LOOKS[field],
}));

/** Width of the number column, in points. */
export const NUMBER_WIDTH = 36;
