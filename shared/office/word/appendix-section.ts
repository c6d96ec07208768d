import { Paragraph, type ISectionOptions } from 'docx';
import type { AppendixDocument } from '#shared/domain/appendix.ts';
import { appendixLines, type AppendixScope } from '../appendix/appendix-scope.ts';
import { LABEL, titleLines } from '../appendix/appendix-title.ts';
import { outputColumns, TABLE_SIZE, type ColumnSet } from '../appendix/output-columns.ts';
import type { ProgressByTask } from '../appendix/task-progress.ts';
import { isTallerThanPage } from '../print/row-estimate.ts';
import { runs } from './docx-text.ts';
import { pageHeaders, pageProperties, textWidth } from './page-setup.ts';
import { wordStyle } from './word-styles.ts';
import { wordTable, type WordRow } from './word-table.ts';

export interface AppendixSectionInput {
  readonly document: AppendixDocument;
  readonly columns: ColumnSet;
  readonly progress?: ProgressByTask;
  readonly scope?: AppendixScope;
  /** Another title block than the document's own, e.g. of the table of results in a report. */
  readonly heading?: { readonly title: string; readonly attachedTo: string };
}

/** The appendix table as a landscape section of a Word document. */
export function appendixSection(input: AppendixSectionInput): ISectionOptions {
  const heading = input.heading ?? input.document;
  const columns = outputColumns(input.document, input.columns, input.progress);
  const width = textWidth('landscape');
  const size = TABLE_SIZE[input.columns];
  const rows = appendixLines(input.document, input.scope).map((line): WordRow => {
    if (line.kind === 'section') {
      return {
        cells: [{ text: line.number }, { text: line.title, span: columns.length - 1 }],
        bold: true,
        keepNext: true,
      };
    }
    const group = line.task.kind === 'group';
    return {
      cells: columns.map((column) => ({ text: column.text(line.task) })),
      bold: group,
      keepNext: group,
      mayBreak: isTallerThanPage(columns, line.task, size),
    };
  });
  const table = wordTable(
    columns.map((column) => ({
      header: column.header,
      width: Math.floor(column.share * width),
      align: column.centred ? 'center' : column.role === 'content' ? 'both' : 'left',
    })),
    rows,
    size,
  );
  return {
    properties: pageProperties('landscape'),
    headers: pageHeaders(),
    children: [
      ...titleLines(heading).map(
        (line) =>
          new Paragraph({
            style: line === LABEL ? wordStyle.appendixLabel : wordStyle.appendixTitle,
            children: runs(line),
          }),
      ),
      new Paragraph({ style: wordStyle.attachedTo, children: runs(heading.attachedTo) }),
      table,
      ...(input.document.notes === ''
        ? []
        : [
            new Paragraph({
              style: wordStyle.cell,
              spacing: { before: 120 },
              children: runs(input.document.notes),
            }),
          ]),
    ],
  };
}
