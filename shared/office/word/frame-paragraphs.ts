import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { ReportFrame } from '../report/report-blocks.ts';
import { halfPoints, runs, twips, twipsOfMm } from './docx-text.ts';
import { textWidth } from './page-setup.ts';
import { wordStyle } from './word-styles.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
/** The left block takes less room: the national motto must fit on one line at size 13. */
const LEFT_SHARE = 0.42;

/** Head by NĐ 30/2020/NĐ-CP, Phụ lục I: body and number on the left, Quốc hiệu, place and date on the right. */
export function headTable(frame: ReportFrame): Table {
  const width = textWidth('portrait');
  const left = Math.round(width * LEFT_SHARE);
  const bold = { bold: true, size: halfPoints(13) };
  return twoColumns(
    [left, width - left],
    [
      ...(frame.parent === '' ? [] : [centred(runs(frame.parent, { size: halfPoints(13) }))]),
      centred(runs(frame.issuer, bold)),
      line(left, 0.4),
      centred(runs(frame.number, { size: halfPoints(13) })),
    ],
    [
      centred(runs('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: halfPoints(12.5) })),
      centred(runs('Độc lập - Tự do - Hạnh phúc', { bold: true, size: halfPoints(13.5) })),
      line(width - left, 0.62),
      centred(runs(frame.placeAndDate, { italics: true, size: halfPoints(13.5) })),
    ],
  );
}

/** "BÁO CÁO", the abstract with its line, and whom it is addressed to. */
export function titleParagraphs(frame: ReportFrame): readonly Paragraph[] {
  return [
    new Paragraph({ style: wordStyle.documentKind, children: runs(frame.documentKind) }),
    new Paragraph({ style: wordStyle.abstract, children: runs(frame.abstract) }),
    line(textWidth('portrait'), 0.3),
    new Paragraph({ style: wordStyle.recipient, children: runs(`Kính gửi: ${frame.addressee}.`) }),
  ];
}

/** "Nơi nhận" on the left, the signature on the right; kept together at the end of the body. */
export function closingTable(frame: ReportFrame): Table {
  const width = textWidth('portrait');
  const left = Math.round(width * 0.5);
  const last = frame.recipients.length - 1;
  return twoColumns(
    [left, width - left],
    [
      new Paragraph({
        style: wordStyle.recipients,
        children: runs('Nơi nhận:', { bold: true, italics: true, size: halfPoints(12) }),
      }),
      ...frame.recipients.map(
        (recipient, index) =>
          new Paragraph({
            style: wordStyle.recipients,
            children: runs(`- ${recipient}${index === last ? '.' : ';'}`),
          }),
      ),
    ],
    [
      ...[frame.signature.authority, frame.signature.position]
        .filter((text) => text !== '')
        .map((text) => new Paragraph({ style: wordStyle.signature, children: runs(text) })),
      // Room for the signature and the seal; the name is written by whoever signs.
      ...Array.from({ length: 5 }, () => new Paragraph({ style: wordStyle.signature, children: [] })),
    ],
  );
}

function centred(children: ParagraphChild[]): Paragraph {
  return new Paragraph({ style: wordStyle.head, children });
}

/** A thin line over part of the width, as under the issuer's name: an empty paragraph's upper border. */
function line(width: number, share: number): Paragraph {
  const side = Math.round((width * (1 - share)) / 2);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: side, right: side },
    spacing: { before: twips(2), after: twips(4), line: twips(4), lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  });
}

function twoColumns(
  widths: readonly [number, number],
  left: readonly Paragraph[],
  right: readonly Paragraph[],
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: [...widths],
    borders: NO_BORDERS,
    margins: { left: twipsOfMm(0), right: twipsOfMm(0) },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (children, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              borders: NO_BORDERS,
              children: [...children],
            }),
        ),
      }),
    ],
  });
}
