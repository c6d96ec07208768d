import { Paragraph, type Table, TextRun } from 'docx';
import type { DocumentFrame } from '../report/document-frame.ts';
import type { DocumentLook } from './document-look.ts';
import { halfPoints, runs } from './docx-text.ts';
import { textWidth } from './page-setup.ts';
import { sideBySide } from './side-by-side.ts';
import { wordStyle } from './word-style.ts';

/** Lines kept free for the signature and the seal. */
const SIGNATURE_ROOM = 5;
/** Points: no part of the document by the decree, so smaller than anything that is. */
const MARK_SIZE = 9;

/** "Nơi nhận" on the left, the signature on the right; one row that no page break tears. */
export function documentClosing({ recipients, signature, mark }: DocumentFrame, look: DocumentLook): Table {
  const width = textWidth('portrait', look.margins);
  const left = Math.round(width * 0.5);
  const last = recipients.length - 1;
  return sideBySide(
    [left, width - left],
    [
      [
        [
          new Paragraph({ style: wordStyle.recipientsLabel, children: runs('Nơi nhận:') }),
          ...recipients.map(
            (recipient, index) =>
              new Paragraph({
                style: wordStyle.recipients,
                children: runs(`- ${recipient}${index === last ? '.' : ';'}`),
              }),
          ),
          ...(mark === undefined
            ? []
            : [
                new Paragraph({
                  style: wordStyle.recipients,
                  children: [new TextRun({ text: mark, size: halfPoints(MARK_SIZE) })],
                }),
              ]),
        ],
        [
          ...signature.lines.map(
            (text) => new Paragraph({ style: wordStyle.signature, children: runs(text) }),
          ),
          ...Array.from({ length: SIGNATURE_ROOM }, () => new Paragraph({ style: wordStyle.signature })),
          new Paragraph({ style: wordStyle.signerName, children: runs(signature.name) }),
        ],
      ],
    ],
  );
}
