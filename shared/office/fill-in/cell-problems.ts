import { Problem } from '#shared/problem.ts';

/** One place of a workbook and what is wrong there, as a sentence that says what to type. */
export interface CellProblem {
  /** `Báo cáo!H12`; a sheet alone when it concerns the whole of it. */
  readonly place: string;
  readonly message: string;
}

const SHOWN = 5;

/** A workbook that was refused whole, with every place that has to be mended. */
export class CellProblems extends Problem {
  readonly cells: readonly CellProblem[];

  constructor(cells: readonly CellProblem[]) {
    const shown = cells.slice(0, SHOWN).map(({ place, message }) => `${place}: ${message}`);
    const rest = cells.length - shown.length;
    super(
      'fill-in-not-readable',
      `Có ${cells.length} chỗ trong tệp điền phải sửa nên chưa ghi gì. ${shown.join(' ')}${rest > 0 ? ` Còn ${rest} chỗ nữa.` : ''}`,
      {
        where: cells[0]?.place ?? '',
        advice: 'Đồng chí sửa các ô ấy trong tệp, lưu lại rồi đưa vào lần nữa.',
      },
    );
    this.cells = cells;
  }
}
