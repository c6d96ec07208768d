import type { DocumentLook } from './document-look.ts';
import { halfPoints, twips, twipsOfMm } from './docx-text.ts';
import { wordStyle, type WordStyleId } from './word-style.ts';

/** A paragraph style; sizes and spaces in points, indents in millimetres. */
interface StyleDefinition {
  readonly name: string;
  readonly basedOn?: WordStyleId;
  readonly next?: WordStyleId;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: 'left' | 'center' | 'both';
  readonly before?: number;
  readonly after?: number;
  /** Lines, 1 by default. */
  readonly lines?: number;
  /** Height of every line in points, whatever stands in it. */
  readonly exactLine?: number;
  readonly firstLine?: number;
  readonly left?: number;
  readonly hanging?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly outline?: number;
}

const FONT = 'Times New Roman';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * Sizes of the head: Quốc hiệu and issuing body 12–13, the motto 13–14 and one larger than Quốc hiệu
 * (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II).
 */
export function headSizes({ fontSize }: Pick<DocumentLook, 'fontSize'>) {
  const nation = fontSize === 14 ? 13 : 12;
  return { nation, motto: nation + 1, number: 13 };
}

/** The styles of a document, by NĐ 30/2020/NĐ-CP, Phụ lục I. */
function definitions(look: DocumentLook): Readonly<Record<WordStyleId, StyleDefinition>> {
  const { fontSize: size, tableSize } = look;
  const head = headSizes(look);
  const centred = { align: 'center' } as const;
  const cell = { size: tableSize } as const;
  return {
    NoiDung: { name: 'Nội dung', size, align: 'both', firstLine: 10, after: 6, lines: 1.1 },
    GachDauDong: { name: 'Gạch đầu dòng', basedOn: wordStyle.body },
    CanCu: { name: 'Căn cứ', basedOn: wordStyle.body, italic: true },
    Muc: {
      name: 'Mục',
      basedOn: wordStyle.body,
      next: wordStyle.body,
      bold: true,
      before: 6,
      keepNext: true,
      outline: 0,
    },
    TieuMuc: {
      name: 'Tiểu mục',
      basedOn: wordStyle.body,
      next: wordStyle.body,
      bold: true,
      keepNext: true,
      outline: 1,
    },
    CoQuanChuQuan: { name: 'Cơ quan chủ quản', ...centred, size: head.nation },
    CoQuanBanHanh: { name: 'Cơ quan ban hành', ...centred, size: head.nation, bold: true },
    QuocHieu: { name: 'Quốc hiệu', ...centred, size: head.nation, bold: true },
    TieuNgu: { name: 'Tiêu ngữ', ...centred, size: head.motto, bold: true },
    SoKyHieu: { name: 'Số, ký hiệu', ...centred, size: head.number },
    TrichYeuCongVan: { name: 'Trích yếu công văn', ...centred, size: 12, before: 6 },
    DiaDanhNgayThang: { name: 'Địa danh, ngày tháng', ...centred, size, italic: true },
    DuongKe: { name: 'Đường kẻ', ...centred, size: 2, exactLine: 4, after: 3 },
    TenLoai: {
      name: 'Tên loại văn bản',
      ...centred,
      size,
      bold: true,
      before: 14,
      keepNext: true,
      next: wordStyle.abstract,
    },
    TrichYeu: { name: 'Trích yếu', ...centred, size, bold: true, keepNext: true },
    KinhGui: { name: 'Kính gửi', ...centred, size, before: 12, after: 8, next: wordStyle.body },
    KinhGuiTungNoi: { name: 'Kính gửi từng nơi', size, left: 55, hanging: 4, after: 2 },
    PhuLuc: {
      name: 'Phụ lục',
      ...centred,
      size: 14,
      bold: true,
      keepNext: true,
      next: wordStyle.appendixTitle,
    },
    TenPhuLuc: { name: 'Tên phụ lục', ...centred, size, bold: true, keepNext: true },
    KemTheo: { name: 'Kèm theo', ...centred, size, italic: true, after: 8, keepNext: true },
    GhiChuPhuLuc: { name: 'Ghi chú phụ lục', size: 12, before: 6 },
    ChuPhuLuc: { name: 'Chữ trong phụ lục', ...cell },
    ChuGiuaPhuLuc: { name: 'Chữ giữa trong phụ lục', ...cell, ...centred },
    GachDauDongPhuLuc: { name: 'Gạch đầu dòng trong phụ lục', ...cell, left: 2.5, hanging: 2.5 },
    PhanPhuLuc: { name: 'Phần trong phụ lục', ...cell, bold: true, keepNext: true },
    NhomPhuLuc: { name: 'Nhóm nhiệm vụ trong phụ lục', ...cell, bold: true, keepNext: true },
    DauBangPhuLuc: { name: 'Đầu bảng phụ lục', ...cell, ...centred, bold: true },
    ChuBang: { name: 'Chữ trong bảng', size: 12 },
    DauBang: { name: 'Đầu bảng', size: 12, ...centred, bold: true },
    BieuDo: { name: 'Biểu đồ', ...centred, before: 6, after: 6 },
    NoiNhan: { name: 'Nơi nhận', size: 12, bold: true, italic: true, keepNext: true },
    DanhSachNoiNhan: { name: 'Danh sách nơi nhận', size: 11, keepNext: true },
    ChuKy: { name: 'Chữ ký', ...centred, size, bold: true, keepNext: true },
    HoTenNguoiKy: { name: 'Họ tên người ký', ...centred, size, bold: true },
    SoTrang: { name: 'Số trang', ...centred, size },
  };
}

/** The part `word/styles.xml`: the house styles and nothing a document of the office does not use. */
export function wordStylesXml(look: DocumentLook): string {
  const font = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>`;
  const size = sizeXml(look.fontSize);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<w:styles xmlns:w="${MAIN}">`,
    `<w:docDefaults><w:rPrDefault><w:rPr>${font}${size}<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    ...Object.entries(definitions(look)).map(([id, definition]) => styleXml(id, definition)),
    '</w:styles>',
  ].join('');
}

/** Elements in the order the schema of Word 2007 and 2010 asks for. */
function styleXml(id: string, style: StyleDefinition): string {
  const paragraph = [
    style.keepNext ? '<w:keepNext/>' : '',
    style.keepLines ? '<w:keepLines/>' : '',
    spacingXml(style),
    indentXml(style),
    style.align === undefined ? '' : `<w:jc w:val="${style.align}"/>`,
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
  ].join('');
  const run = [
    style.bold ? '<w:b/><w:bCs/>' : '',
    style.italic ? '<w:i/><w:iCs/>' : '',
    style.size === undefined ? '' : sizeXml(style.size),
  ].join('');
  return [
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${style.name}"/>`,
    `<w:basedOn w:val="${style.basedOn ?? 'Normal'}"/>`,
    style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`,
    '<w:qFormat/>',
    paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    run === '' ? '' : `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ].join('');
}

function spacingXml({ before, after, lines, exactLine }: StyleDefinition): string {
  const parts = [
    before === undefined ? '' : ` w:before="${twips(before)}"`,
    after === undefined ? '' : ` w:after="${twips(after)}"`,
    lines === undefined ? '' : ` w:line="${Math.round(lines * 240)}" w:lineRule="auto"`,
    exactLine === undefined ? '' : ` w:line="${twips(exactLine)}" w:lineRule="exact"`,
  ].join('');
  return parts === '' ? '' : `<w:spacing${parts}/>`;
}

function indentXml({ left, hanging, firstLine }: StyleDefinition): string {
  const parts = [
    left === undefined ? '' : ` w:left="${twipsOfMm(left)}"`,
    hanging === undefined ? '' : ` w:hanging="${twipsOfMm(hanging)}"`,
    firstLine === undefined ? '' : ` w:firstLine="${twipsOfMm(firstLine)}"`,
  ].join('');
  return parts === '' ? '' : `<w:ind${parts}/>`;
}

function sizeXml(size: number): string {
  return `<w:sz w:val="${halfPoints(size)}"/><w:szCs w:val="${halfPoints(size)}"/>`;
}
