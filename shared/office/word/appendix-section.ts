import type { ISectionOptions, Paragraph } from 'docx';
import type { AppendixDocument, AppendixTask } from '#shared/domain/appendix.ts';
import { appendixLines, type AppendixScope } from '../appendix/appendix-scope.ts';
import { LABEL, titleLines } from '../appendix/appendix-title.ts';
import {
  outputColumns,
  type ColumnContent,
  type ColumnSet,
  type OutputColumn,
} from '../appendix/output-columns.ts';
import { rowTag } from '../appendix/row-tags.ts';
import { isTallerThanPage } from './row-estimate.ts';
import { cleanCellText } from '../sheet/cell-text.ts';
import type { DocumentLook } from './document-look.ts';
import { pageHeaders, pageProperties, textWidth } from './page-setup.ts';
import { TagBookmarks } from './tagged-paragraph.ts';
import { wordStyle, type WordStyleId } from './word-style.ts';
import { wordTable, type WordRow } from './word-table.ts';

export interface AppendixSectionInput extends ColumnContent {
  readonly document: AppendixDocument;
  readonly columns: ColumnSet;
  readonly scope?: AppendixScope;
  /** Another title block than the document's own, e.g. of the table of results in a report. */
  readonly heading?: { readonly title: string; readonly attachedTo: string };
  readonly look: DocumentLook;
}

/**
 * The appendix table as a landscape section of a Word document. Hidden bookmarks say what each row is, so that the file
 * reads back without a difference.
 */
export function appendixSection(input: AppendixSectionInput): ISectionOptions {
  const { document, look, heading = input.document } = input;
  const tags = new TagBookmarks();
  const columns = outputColumns(document, input.columns, input);
  const width = textWidth('landscape', look.margins);
  const headerTag = `${rowTag.column} ${columns.map(({ role }) => role).join(',')}`;
  const table = wordTable(
    columns.map(({ share }) => Math.floor(share * width)),
    columns.map(({ header }, index) =>
      tags.paragraph(wordStyle.appendixHeader, header, index === 0 ? headerTag : null),
    ),
    appendixLines(document, input.scope).map((line): WordRow => {
      if (line.kind === 'task') return taskRow(line.task, columns, look, tags);
      const number = tags.paragraph(wordStyle.appendixSection, line.number, rowTag.section(line.number));
      return {
        cells: [
          { children: [number] },
          {
            children: cellParagraphs(tags, line.title, () => wordStyle.appendixSection),
            span: columns.length - 1,
          },
        ],
      };
    }),
  );
  const titles = titleLines(heading).map((text) =>
    text === LABEL
      ? tags.paragraph(wordStyle.appendixLabel, text, rowTag.label)
      : tags.paragraph(wordStyle.appendixTitle, text, rowTag.title),
  );
  return {
    properties: pageProperties('landscape', look.margins),
    headers: pageHeaders(),
    children: [
      ...titles,
      ...(heading.attachedTo === ''
        ? []
        : [tags.paragraph(wordStyle.attachedTo, heading.attachedTo, rowTag.attachedTo)]),
      table,
      ...(document.notes === ''
        ? []
        : [tags.paragraph(wordStyle.appendixNotes, document.notes, rowTag.notes)]),
    ],
  };
}

function taskRow(
  task: AppendixTask,
  columns: readonly OutputColumn[],
  look: DocumentLook,
  tags: TagBookmarks,
): WordRow {
  const group = task.kind === 'group';
  return {
    cells: columns.map((column, index) => {
      const tag = index > 0 ? null : group ? rowTag.group(task.path) : rowTag.task(task.path);
      const style = (line: string): WordStyleId => {
        if (group) return wordStyle.appendixGroup;
        if (column.centred) return wordStyle.appendixCentred;
        return /^\s*-\s/u.test(line) ? wordStyle.appendixBullet : wordStyle.appendixCell;
      };
      return { children: cellParagraphs(tags, column.text(task), style, tag) };
    }),
    mayBreak: isTallerThanPage(
      columns.map((column) => ({ text: column.text(task), share: column.share })),
      group,
      look,
    ),
  };
}

/** One paragraph per line, so that a bullet keeps its hyphen with a hanging indent. */
function cellParagraphs(
  tags: TagBookmarks,
  text: string,
  style: (line: string) => WordStyleId,
  tag: string | null = null,
): readonly Paragraph[] {
  return cleanCellText(text)
    .split('\n')
    .map((line, index) => tags.paragraph(style(line), line, index === 0 ? tag : null));
}
