import { Paragraph, type ISectionOptions } from 'docx';
import { capitalTitleLines } from '../report/annex-title.ts';
import type { AnnexRow, AnnexTable } from '../report/annex-table.ts';
import { cleanCellText } from '../sheet/cell-text.ts';
import type { DocumentLook } from './document-look.ts';
import { runs } from './docx-text.ts';
import { pageHeaders, pageProperties, textWidth } from './page-setup.ts';
import { isTallerThanPage } from './row-estimate.ts';
import { wordStyle, type WordStyleId } from './word-style.ts';
import { wordTable, type WordRow } from './word-table.ts';

/** A table with its title as a landscape section, its header repeated on every page. */
export function annexSection(annex: AnnexTable, look: DocumentLook): ISectionOptions {
  const width = textWidth('landscape', look.margins);
  const line = (style: WordStyleId, text: string): Paragraph =>
    new Paragraph({ style, children: runs(text) });
  return {
    properties: pageProperties('landscape', look.margins),
    headers: pageHeaders(),
    children: [
      ...(annex.label === undefined ? [] : [line(wordStyle.appendixLabel, annex.label)]),
      ...capitalTitleLines(annex).map((text) => line(wordStyle.appendixTitle, text)),
      ...(annex.attachedTo === '' ? [] : [line(wordStyle.attachedTo, annex.attachedTo)]),
      wordTable(
        annex.columns.map(({ share }) => Math.floor(share * width)),
        annex.columns.map(({ header }) => line(wordStyle.appendixHeader, header)),
        annex.rows.map((row) => annexRow(row, annex, look)),
      ),
      ...(annex.notes === undefined ? [] : [line(wordStyle.appendixNotes, annex.notes)]),
    ],
  };
}

function annexRow({ kind, cells }: AnnexRow, { columns }: AnnexTable, look: DocumentLook): WordRow {
  const isGroup = kind === 'group';
  const texts = cells.map((text, index) => {
    const spans = isGroup && index === 1;
    const share = spans
      ? columns.slice(1).reduce((sum, column) => sum + column.share, 0)
      : (columns[index]?.share ?? 0);
    return { text, share };
  });
  return {
    cells: texts.map(({ text }, index) => ({
      children: cellLines(text, isGroup, columns[index]?.align === 'center'),
      ...(isGroup && index === 1 ? { span: columns.length - 1 } : {}),
    })),
    mayBreak: isTallerThanPage(texts, isGroup, look),
  };
}

function cellLines(text: string, isGroup: boolean, centred: boolean): readonly Paragraph[] {
  return cleanCellText(text)
    .split('\n')
    .map((each) => {
      const bullet = /^\s*-\s/u.test(each);
      const plain = centred
        ? wordStyle.appendixCentred
        : bullet
          ? wordStyle.appendixBullet
          : wordStyle.appendixCell;
      return new Paragraph({ style: isGroup ? wordStyle.appendixGroup : plain, children: runs(each) });
    });
}
