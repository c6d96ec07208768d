import { Paragraph, type Table } from 'docx';
import type { DocumentFrame } from '../report/document-frame.ts';
import { textWidth as measured } from '../sheet/text-metrics.ts';
import type { DocumentLook } from './document-look.ts';
import { runs, twips } from './docx-text.ts';
import { textWidth } from './page-setup.ts';
import { sideBySide } from './side-by-side.ts';
import { textLine } from './text-line.ts';
import { wordStyle, type WordStyleId } from './word-style.ts';
import { headSizes } from './word-styles.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** Lines under names are a third to a half of the text above them. */
const PART_OF_NAME = 0.4;
/** Kept beside the nation's name, which must stay on one line, in points. */
const ROOM = 6;

/**
 * Head by NĐ 30/2020/NĐ-CP, Phụ lục I: body above and issuing body on the left, Quốc hiệu and the motto with a line of
 * its own length on the right; below them the number, and place and date. A letter's abstract stands under its number.
 */
export function documentHead(frame: DocumentFrame, look: DocumentLook): Table {
  const sizes = headSizes(look);
  const width = textWidth('portrait', look.margins);
  const right = Math.min(
    Math.round(width * 0.62),
    Math.max(Math.round(width * 0.56), twips(measured(NATION, { size: sizes.nation, bold: true }) + ROOM)),
  );
  const left = width - right;
  const issuerLine = longest(frame.issuer.split('\n'), sizes.nation);
  return sideBySide(
    [left, right],
    [
      [
        [
          ...(frame.parent === '' ? [] : [line(wordStyle.parent, frame.parent)]),
          line(wordStyle.issuer, frame.issuer),
          textLine(left, Math.min(issuerLine, left) * PART_OF_NAME),
        ],
        [
          line(wordStyle.nation, NATION),
          line(wordStyle.motto, MOTTO),
          textLine(right, twips(measured(MOTTO, { size: sizes.motto, bold: true }))),
        ],
      ],
      [
        [
          line(wordStyle.number, frame.number),
          ...(frame.kind === 'letter' ? [line(wordStyle.letterAbstract, `V/v ${frame.abstract}`)] : []),
        ],
        [line(wordStyle.placeAndDate, frame.placeAndDate)],
      ],
    ],
  );
}

/** "BÁO CÁO" and the abstract with its line (not for a letter), then whom it is addressed to (not for a plan). */
export function documentTitle(frame: DocumentFrame, look: DocumentLook): readonly Paragraph[] {
  const width = textWidth('portrait', look.margins);
  const abstract = Math.min(width, twips(measured(frame.abstract, { size: look.fontSize, bold: true })));
  const title =
    frame.documentKind === ''
      ? []
      : [
          line(wordStyle.documentKind, frame.documentKind),
          line(wordStyle.abstract, frame.abstract),
          textLine(width, abstract * PART_OF_NAME),
        ];
  return [...title, ...addressees(frame.addressees)];
}

function addressees(names: readonly string[]): readonly Paragraph[] {
  const [only] = names;
  if (only === undefined) return [];
  if (names.length === 1) return [line(wordStyle.addressee, `Kính gửi: ${only}.`)];
  return [
    line(wordStyle.addressee, 'Kính gửi:'),
    ...names.map((name, index) =>
      line(wordStyle.addresseeLine, `- ${name}${index === names.length - 1 ? '.' : ';'}`),
    ),
  ];
}

function longest(lines: readonly string[], size: number): number {
  return Math.max(...lines.map((text) => twips(measured(text, { size, bold: true }))));
}

function line(style: WordStyleId, text: string): Paragraph {
  return new Paragraph({ style, children: runs(text) });
}
