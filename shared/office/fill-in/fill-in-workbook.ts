import { REPORTED_STATES, STATE_WORDS } from '#shared/domain/reports/state-words.ts';
import { MAX_ROW_HEIGHT } from '../sheet/workbook-description.ts';
import type { Instant } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { cleanCellText } from '../sheet/cell-text.ts';
import { cellLines, maxLines, paperHeight, rowHeight, splitCell } from '../sheet/row-height.ts';
import type {
  CellDescription,
  MergeDescription,
  RowDescription,
  SheetDescription,
  StyleDescription,
  WorkbookDescription,
} from '../sheet/workbook-description.ts';
import { fillInCellText } from './fill-in-cell.ts';
import {
  FILL_IN_COLUMNS,
  type FillInColumn,
  type FillInField,
  type LockedColumn,
} from './fill-in-columns.ts';
import type { FillInDocument, FillInTask } from './fill-in-document.ts';
import { FONT, guideSheet } from './fill-in-guide-sheet.ts';
import { MARKS_SHEET, markRows } from './fill-in-marks.ts';
import { FILL_IN_VERSION, fillInTag, type FillInHead } from './fill-in-tags.ts';

const cell = { size: FONT.size, wrap: true, vertical: 'top', border: true } as const;
const LOCKED = 'F2F2F2';
const TO_FILL = 'FFF9E5';

const styles = {
  title: { size: 13, bold: true, vertical: 'center', wrap: true },
  subtitle: { size: 11, italic: true, vertical: 'center' },
  label: { size: 11, bold: true, vertical: 'center' },
  headInput: { size: 11, vertical: 'center', border: true, fill: TO_FILL, unlocked: true },
  header: { ...cell, bold: true, horizontal: 'center', vertical: 'center', fill: LOCKED },
  headerInput: { ...cell, bold: true, horizontal: 'center', vertical: 'center', fill: TO_FILL },
  locked: { ...cell, horizontal: 'left', fill: LOCKED },
  lockedCentred: { ...cell, horizontal: 'center', fill: LOCKED },
  reason: { ...cell, horizontal: 'left', bold: true, fill: LOCKED },
  input: { ...cell, horizontal: 'left', fill: TO_FILL, unlocked: true },
  inputCentred: { ...cell, horizontal: 'center', fill: TO_FILL, unlocked: true },
  guideTitle: { size: 14, bold: true, vertical: 'center', wrap: true },
  guideText: { size: 12, wrap: true },
  guideStrong: { size: 12, bold: true, wrap: true },
  guideHeader: { size: 12, bold: true, wrap: true, border: true, horizontal: 'center', fill: LOCKED },
  guideCell: { size: 12, wrap: true, border: true },
  tag: { size: 9, color: '808080' },
} satisfies Record<string, StyleDescription>;
type Style = keyof typeof styles;

/** Names of the ranges that the drop-downs choose from. */
const LISTS = { state: 'SKH_TINH_TRANG', unchanged: 'SKH_GIU_NGUYEN' } as const;
const LIST_SHEET = 'skh-danh-muc';
/** An empty row has room for so many lines. */
const LEAST_LINES = 3;

/**
 * One agency's workbook to fill in for one period: locked but for the cells to fill in, which are text cells so that
 * "5/9/2024" and "40%" stay as typed in every program and language; read back by `readFillIn`.
 */
export function fillInWorkbook(
  doc: FillInDocument,
  { createdAt }: { readonly createdAt: Instant },
): WorkbookDescription {
  const head: FillInHead = {
    version: FILL_IN_VERSION,
    plan: doc.plan,
    agency: doc.agency,
    period: doc.period.id,
    madeAt: createdAt,
  };
  const states = REPORTED_STATES.map((state) => STATE_WORDS[state]);
  return {
    properties: {
      title: `Báo cáo ${doc.period.title}`,
      subject: `Kế hoạch ${doc.planNumber}`,
      creator: 'Sổ Kế hoạch',
      company: doc.agencyName,
      createdAt,
    },
    defaultFont: { name: FONT.name, size: 12 },
    styles,
    names: [
      { name: LISTS.state, refersTo: `'${LIST_SHEET}'!$A$1:$A$${states.length}` },
      { name: LISTS.unchanged, refersTo: `'${LIST_SHEET}'!$B$1:$B$1` },
    ],
    sheets: [
      guideSheet(doc),
      new ReportSheet(doc, head).description(),
      plainSheet(MARKS_SHEET, markRows(doc, head)),
      plainSheet(
        LIST_SHEET,
        states.map((state, index) => [state, ...(index === 0 ? ['Có'] : [])]),
      ),
    ],
  };
}

function plainSheet(name: string, rows: readonly (readonly string[])[]): SheetDescription {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    name,
    visibility: 'very-hidden',
    columns: Array.from({ length: width }, () => ({ width: 120 })),
    rows: rows.map((row) => ({ cells: row.map((text) => cellOf(text, 'tag')), height: null })),
    merges: [],
    freeze: null,
    filter: null,
    print: null,
    isProtected: true,
  };
}

class ReportSheet {
  readonly #doc: FillInDocument;
  readonly #head: FillInHead;
  readonly #columns: readonly FillInColumn[];
  readonly #rows: RowDescription[] = [];
  readonly #merges: MergeDescription[] = [];

  constructor(doc: FillInDocument, head: FillInHead) {
    this.#doc = doc;
    this.#head = head;
    const returned = doc.tasks.some(({ reason }) => reason !== '');
    this.#columns = FILL_IN_COLUMNS.filter(({ key }) => key !== 'reason' || returned);
  }

  description(): SheetDescription {
    this.#headRows();
    this.#header();
    const headerRow = this.#rows.length;
    this.#keyRow();
    for (const task of this.#doc.tasks) this.#task(task);
    const lastRow = Math.max(this.#rows.length, headerRow + 2);
    return {
      name: 'Báo cáo',
      visibility: 'visible',
      columns: [...this.#columns.map(({ width }) => ({ width })), { width: 60, hidden: true }],
      rows: this.#rows,
      merges: this.#merges,
      freeze: { rows: headerRow, columns: 2 },
      filter: null,
      print: {
        landscape: true,
        margins: { top: 20, right: 10, bottom: 15, left: 15 },
        titleRow: headerRow,
        titleColumns: 2,
        pagesWide: 2,
        area: { columns: this.#columns.length, rows: this.#rows.length },
      },
      isProtected: true,
      validations: (['state', 'unchanged'] as const).map((key) => ({
        column: this.#columns.findIndex((column) => column.key === key) + 1,
        firstRow: headerRow + 2,
        lastRow,
        list: LISTS[key],
        message: key === 'state' ? 'Chọn một tình trạng trong danh sách.' : 'Chọn “Có” hoặc để trống.',
      })),
    };
  }

  /** The title stands over the two columns that are repeated on every page and stay in sight. */
  #headRows(): void {
    const { agencyName, planNumber, period, officer } = this.#doc;
    const title = `BÁO CÁO ${period.title.toLocaleUpperCase('vi')} CỦA ${agencyName.toLocaleUpperCase('vi')}`;
    const dates = `số liệu từ ${formatDate(period.from)} đến hết ${formatDate(period.to)}; gửi chậm nhất ${formatDate(period.sendBy)}`;
    const width = this.#columns.slice(0, 2).reduce((sum, column) => sum + column.width, 0);
    this.#rows.push({
      cells: [
        cellOf(title, 'title'),
        cellOf('', 'title'),
        cellOf(`Thực hiện Kế hoạch số ${planNumber}; ${dates}.`, 'subtitle'),
      ],
      height: rowHeight([cellLines(title, width, styles.title)], styles.title.size),
    });
    this.#merges.push({ row: this.#rows.length, from: 1, to: 2 });
    this.#officer('Người điền (họ tên):', officer);
    this.#officer('Điện thoại:', '');
  }

  #officer(label: string, value: string): void {
    // The label spans TT and Nội dung, the answer the three columns after them.
    const cells = [label, null, value, null, null].map((text, index) =>
      cellOf(text ?? '', index < 2 ? 'label' : 'headInput'),
    );
    this.#rows.push({ cells, height: 18 });
    const row = this.#rows.length;
    this.#merges.push({ row, from: 1, to: 2 }, { row, from: 3, to: 5 });
  }

  #header(): void {
    const texts = this.#columns.map(({ header, hint }) => (hint === '' ? header : `${header}\n${hint}`));
    const lines = texts.map((text, index) =>
      cellLines(text, this.#columns[index]?.width ?? 0, { ...FONT, bold: true }),
    );
    const cells = this.#columns.map(({ locked }, index) =>
      cellOf(texts[index] ?? '', locked ? 'header' : 'headerInput'),
    );
    this.#rows.push({
      cells: [...cells, cellOf(fillInTag.header(this.#head), 'tag')],
      height: rowHeight(lines, FONT.size),
    });
  }

  #keyRow(): void {
    const cells = this.#columns.map(({ key }) => cellOf(fillInTag.column(key), 'tag'));
    this.#rows.push({ cells: [...cells, cellOf(fillInTag.columns, 'tag')], height: null, hidden: true });
  }

  #task(task: FillInTask): void {
    const texts = this.#columns.map((column) => this.#text(task, column));
    const pieces = this.#columns.map(({ locked, width }, index) => {
      const text = texts[index] ?? '';
      return locked ? splitCell(text, width, FONT, maxLines(FONT.size)) : [text];
    });
    const count = Math.max(1, ...pieces.map((parts) => parts.length));
    for (let part = 0; part < count; part += 1) {
      const lines = this.#columns.map(({ width }, index) =>
        cellLines(pieces[index]?.[part] ?? '', width, FONT),
      );
      const cells = this.#columns.map((column, index) =>
        cellOf(pieces[index]?.[part] ?? '', part === 0 ? styleOf(column) : 'locked'),
      );
      const tag = part === 0 ? fillInTag.task(task.path) : fillInTag.continuation;
      const least = part === 0 ? paperHeight(LEAST_LINES, FONT.size) : 0;
      this.#rows.push({
        cells: [...cells, cellOf(tag, 'tag')],
        height: Math.min(MAX_ROW_HEIGHT, Math.max(rowHeight(lines, FONT.size), Math.ceil(least))),
        grows: true,
      });
    }
  }

  #text(task: FillInTask, { key, locked }: FillInColumn): string {
    if (locked) return cleanCellText(task[key as LockedColumn]);
    return task.now === null ? '' : cleanCellText(fillInCellText(task.now, key as FillInField));
  }
}

function styleOf({ key, locked, centred }: FillInColumn): Style {
  if (key === 'reason') return 'reason';
  if (locked) return centred ? 'lockedCentred' : 'locked';
  return centred ? 'inputCentred' : 'input';
}

function cellOf(text: string, style: Style): CellDescription {
  return { value: text === '' ? null : text, style };
}
