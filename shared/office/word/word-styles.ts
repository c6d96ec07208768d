import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';
import { halfPoints, twips, twipsOfMm } from './docx-text.ts';

/** Names of the styles as they appear in Word's list, so that an officer changes a style and not single paragraphs. */
export const wordStyle = {
  body: 'NoiDung',
  part: 'Muc',
  item: 'TieuMuc',
  documentKind: 'TenLoai',
  abstract: 'TrichYeu',
  recipient: 'KinhGui',
  head: 'DauVanBan',
  appendixLabel: 'PhuLuc',
  appendixTitle: 'TenPhuLuc',
  attachedTo: 'KemTheo',
  cell: 'Bang',
  cellHeader: 'DauBang',
  recipients: 'NoiNhan',
  signature: 'ChuKy',
} as const;

const FONT = 'Times New Roman';
const single = { line: 240, lineRule: LineRuleType.AUTO };
const indent = { firstLine: twipsOfMm(10) };

/** Sizes, indents and spacing of NĐ 30/2020/NĐ-CP, Phụ lục I: body 14, first line 1 cm, 6 pt between paragraphs. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: halfPoints(14), language: { value: 'vi-VN' } },
      paragraph: { spacing: { before: 0, after: 0, ...single } },
    },
  },
  paragraphStyles: [
    {
      id: wordStyle.body,
      name: 'Nội dung',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent,
        spacing: { before: twips(3), after: twips(3), line: 264, lineRule: LineRuleType.AUTO },
      },
    },
    {
      id: wordStyle.part,
      name: 'Mục',
      basedOn: wordStyle.body,
      next: wordStyle.body,
      quickFormat: true,
      run: { bold: true },
      paragraph: { keepNext: true, outlineLevel: 0, spacing: { before: twips(9), after: twips(3) } },
    },
    {
      id: wordStyle.item,
      name: 'Tiểu mục',
      basedOn: wordStyle.body,
      next: wordStyle.body,
      quickFormat: true,
      run: { bold: true },
      paragraph: { keepNext: true, outlineLevel: 1 },
    },
    centred(wordStyle.head, 'Đầu văn bản', { size: halfPoints(13) }),
    centred(wordStyle.documentKind, 'Tên loại văn bản', { size: halfPoints(14), bold: true }, 12),
    centred(wordStyle.abstract, 'Trích yếu', { size: halfPoints(14), bold: true }),
    centred(wordStyle.recipient, 'Kính gửi', { size: halfPoints(14) }, 12, 12),
    centred(wordStyle.appendixLabel, 'Phụ lục', { size: halfPoints(14), bold: true }),
    centred(wordStyle.appendixTitle, 'Tên phụ lục', { size: halfPoints(13), bold: true }),
    centred(wordStyle.attachedTo, 'Kèm theo', { size: halfPoints(13), italics: true }, 0, 8),
    { id: wordStyle.cell, name: 'Chữ trong bảng', basedOn: 'Normal', run: { size: halfPoints(12) } },
    {
      id: wordStyle.cellHeader,
      name: 'Đầu bảng',
      basedOn: wordStyle.cell,
      run: { bold: true },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    { id: wordStyle.recipients, name: 'Nơi nhận', basedOn: 'Normal', run: { size: halfPoints(11) } },
    centred(wordStyle.signature, 'Chữ ký', { size: halfPoints(14), bold: true }),
  ],
};

function centred(
  id: string,
  name: string,
  run: { size: number; bold?: boolean; italics?: boolean },
  before = 0,
  after = 0,
): NonNullable<IStylesOptions['paragraphStyles']>[number] {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { before: twips(before), after: twips(after) },
    },
  };
}
