import type { Measure } from '#shared/domain/measure.ts';
import { measureCellText } from '#shared/domain/measures/measure-cell.ts';
import type { Instant } from '#shared/ids.ts';
import { DEFAULT_MARGINS } from '../setup/office-setup.ts';
import { cleanCellText } from '../sheet/cell-text.ts';
import { cellLines, maxLines, rowHeight, splitCell } from '../sheet/row-height.ts';
import type {
  CellDescription,
  CellValue,
  MergeDescription,
  RowDescription,
  StyleDescription,
  WorkbookDescription,
} from '../sheet/workbook-description.ts';
import type { DetailedPlanDocument, PlannedTaskText } from './detailed-plan-document.ts';
import { NUMBER_WIDTH, PLAN_COLUMNS, type PlanColumn } from './plan-columns.ts';
import { planTag } from './plan-tags.ts';

const FONT = { name: 'Times New Roman', size: 11 } as const;
const cell = { size: FONT.size, wrap: true, vertical: 'top', border: true } as const;
const DATE_FORMAT = 'dd/mm/yyyy';

const styles = {
  title: { size: 13, bold: true, horizontal: 'center', vertical: 'center', wrap: true },
  subtitle: { size: 13, italic: true, horizontal: 'center', vertical: 'center', wrap: true },
  header: { ...cell, bold: true, horizontal: 'center', vertical: 'center' },
  task: { ...cell, bold: true, horizontal: 'left' },
  text: { ...cell, horizontal: 'left' },
  centred: { ...cell, horizontal: 'center' },
  date: { ...cell, horizontal: 'center', numberFormat: DATE_FORMAT },
  number: { ...cell, horizontal: 'center', numberFormat: '0' },
  tag: { size: 9, color: '808080' },
} satisfies Record<string, StyleDescription>;
type Style = keyof typeof styles;

/** Below each task without a measure; an officer adds rows where more are needed. */
const FREE_LINES = 2;

const WIDTHS = [NUMBER_WIDTH, ...PLAN_COLUMNS.map(({ width }) => width)];
const TOTAL = WIDTHS.reduce((sum, width) => sum + width, 0);

/**
 * An agency's detailed plan as a workbook that prints on A4 landscape and reads back (`readDetailedPlan`): days are real
 * dates, progress real numbers; each task heads its measures; lines typed below a task come back as new measures.
 */
export function detailedPlanWorkbook(
  doc: DetailedPlanDocument,
  { createdAt }: { readonly createdAt: Instant },
): WorkbookDescription {
  const sheet = new PlanSheet();
  sheet.spanning(`KẾ HOẠCH CHI TIẾT CỦA ${doc.agencyName.toLocaleUpperCase('vi')}`, 'title', '');
  sheet.spanning(`(Thực hiện Kế hoạch số ${doc.planNumber})`, 'subtitle', '');
  sheet.header();
  const headerRow = sheet.rows.length;
  for (const task of doc.tasks) sheet.task(task);
  return {
    properties: {
      title: 'Kế hoạch chi tiết',
      subject: `Kế hoạch ${doc.planNumber}`,
      creator: 'Sổ Kế hoạch',
      company: doc.agencyName,
      createdAt,
    },
    // Column widths are measured by the default font, whose digits are whole pixels wide at 12.
    defaultFont: { ...FONT, size: 12 },
    styles,
    sheets: [
      {
        name: 'Kế hoạch chi tiết',
        visibility: 'visible',
        columns: [...WIDTHS.map((width) => ({ width })), { width: 60, hidden: true }],
        rows: sheet.rows,
        merges: sheet.merges,
        freeze: { rows: headerRow, columns: 2 },
        filter: null,
        print: {
          landscape: true,
          margins: doc.margins ?? DEFAULT_MARGINS,
          titleRow: headerRow,
          area: { columns: WIDTHS.length, rows: sheet.rows.length },
        },
      },
    ],
  };
}

class PlanSheet {
  readonly rows: RowDescription[] = [];
  readonly merges: MergeDescription[] = [];

  spanning(text: string, style: 'title' | 'subtitle', tag: string): void {
    const lines = cellLines(text, TOTAL, { ...styles[style], bold: style === 'title' });
    const cells = WIDTHS.map((_, index) => cellOf(index === 0 ? text : null, style));
    this.rows.push({ cells: [...cells, cellOf(tag, 'tag')], height: rowHeight([lines], styles[style].size) });
    this.merges.push({ row: this.rows.length, from: 1, to: WIDTHS.length });
  }

  header(): void {
    const texts = ['TT', ...PLAN_COLUMNS.map(({ header }) => header)];
    const lines = texts.map((text, index) => cellLines(text, WIDTHS[index] ?? 0, { ...FONT, bold: true }));
    const tag = `${planTag.header} ${PLAN_COLUMNS.map(({ field }) => field).join(',')}`;
    this.rows.push({
      cells: [...texts.map((text) => cellOf(text, 'header')), cellOf(tag, 'tag')],
      height: rowHeight(lines, FONT.size),
    });
  }

  task({ path, content, deadline, measures }: PlannedTaskText): void {
    const text = cleanCellText(deadline === '' ? content : `${content} (${deadline})`);
    const width = TOTAL - NUMBER_WIDTH;
    const pieces = splitCell(text, width, { ...FONT, bold: true }, maxLines(FONT.size));
    for (const [part, piece] of pieces.entries()) {
      const cells = WIDTHS.map((_, index) => cellOf(index === 1 ? piece : null, 'task'));
      cells[0] = cellOf(part === 0 ? path : null, 'task');
      this.rows.push({
        cells: [...cells, cellOf(part === 0 ? planTag.task(path) : planTag.continuation, 'tag')],
        height: rowHeight([cellLines(piece, width, { ...FONT, bold: true })], FONT.size),
      });
      this.merges.push({ row: this.rows.length, from: 2, to: WIDTHS.length });
    }
    for (const [index, measure] of measures.entries()) this.#measure(measure, index + 1);
    if (measures.length === 0) for (let line = 0; line < FREE_LINES; line += 1) this.#free(path);
  }

  /** A line to type in, so that a plan can be begun in Excel. */
  #free(path: PlannedTaskText['path']): void {
    const cells = PLAN_COLUMNS.map(({ centred }) => cellOf(null, centred ? 'centred' : 'text'));
    this.rows.push({
      cells: [cellOf(null, 'centred'), ...cells, cellOf(planTag.free(path), 'tag')],
      height: rowHeight([], FONT.size),
      grows: true,
    });
  }

  #measure(measure: Measure, place: number): void {
    const texts = PLAN_COLUMNS.map((column) =>
      splitCell(
        cleanCellText(measureCellText(measure, column.field)),
        column.width,
        FONT,
        maxLines(FONT.size),
      ),
    );
    const count = Math.max(1, ...texts.map((pieces) => pieces.length));
    for (let part = 0; part < count; part += 1) {
      const lines = PLAN_COLUMNS.map((column, index) =>
        cellLines(texts[index]?.[part] ?? '', column.width, FONT),
      );
      const cells = PLAN_COLUMNS.map((column, index) =>
        part === 0 && count === 1
          ? valueCell(measure, column)
          : cellOf(texts[index]?.[part] ?? '', column.centred ? 'centred' : 'text'),
      );
      const tag = part === 0 ? planTag.step(measure.task, measure.step) : planTag.continuation;
      this.rows.push({
        cells: [cellOf(part === 0 ? String(place) : null, 'centred'), ...cells, cellOf(tag, 'tag')],
        height: rowHeight(lines, FONT.size),
        grows: true,
      });
    }
  }
}

/** A day written as a date is a date cell, progress a number: so both can be sorted and counted with. */
function valueCell(measure: Measure, { field, centred }: PlanColumn): CellDescription {
  const value = measure[field];
  if (typeof value === 'number') return cellOf(value, 'number');
  if ((field === 'start' || (field === 'due' && measure.timing === '')) && value !== null) {
    return cellOf({ date: value }, 'date');
  }
  return cellOf(cleanCellText(measureCellText(measure, field)), centred ? 'centred' : 'text');
}

function cellOf(value: CellValue, style: Style): CellDescription {
  return { value: value === '' ? null : value, style };
}
