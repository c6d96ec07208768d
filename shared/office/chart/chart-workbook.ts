import type { Instant } from '#shared/ids.ts';
import { SHEET_FONT } from '../appendix/appendix-styles.ts';
import { columnLetters } from '../reading/cell-address.ts';
import { cleanCellText } from '../sheet/cell-text.ts';
import type { RowDescription, WorkbookDescription } from '../sheet/workbook-description.ts';
import type { ChartDescription, ChartRanges } from './chart-description.ts';

const SHEET = 'Số liệu';

/** The data of a chart as a workbook of one sheet: series in columns, categories in rows. */
export function chartWorkbook(chart: ChartDescription, createdAt: Instant): WorkbookDescription {
  const { title, categories, series } = chart;
  const text = (value: string) => ({ value: cleanCellText(value), style: 'text' });
  const header: RowDescription = {
    cells: [null, ...series.map(({ name }) => text(name))],
    height: null,
  };
  const rows = categories.map((category, at): RowDescription => ({
    cells: [text(category), ...series.map(({ values }) => ({ value: values[at] ?? null, style: 'number' }))],
    height: null,
  }));
  return {
    properties: { title, subject: '', creator: 'Sổ Kế hoạch', company: '', createdAt },
    defaultFont: SHEET_FONT,
    styles: { text: {}, number: { numberFormat: '0' } },
    sheets: [
      {
        name: SHEET,
        visibility: 'visible',
        columns: [{ width: 160 }, ...series.map(() => ({ width: 80 }))],
        rows: [header, ...rows],
        merges: [],
        freeze: null,
        filter: null,
        print: null,
      },
    ],
  };
}

/** Where the data of a chart stand in that workbook. */
export function chartRanges({ categories, series }: ChartDescription): ChartRanges {
  const last = categories.length + 1;
  return {
    categories: `'${SHEET}'!$A$2:$A$${last}`,
    series: series.map((_, index) => {
      const letters = columnLetters(index + 2);
      return { name: `'${SHEET}'!$${letters}$1`, values: `'${SHEET}'!$${letters}$2:$${letters}$${last}` };
    }),
  };
}
