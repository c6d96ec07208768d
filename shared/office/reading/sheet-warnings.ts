import type { Warning } from '#shared/problem.ts';

/** Places named in one warning; the rest are counted. */
const NAMED = 12;

/** Things an officer must know of a sheet, gathered while it is read. */
export class SheetWarnings {
  readonly #sheet: string;
  readonly #places = new Map<SheetWarningCode, { places: string[]; count: number }>();

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  add(code: SheetWarningCode, place: string): void {
    const found = this.#places.get(code) ?? { places: [], count: 0 };
    this.#places.set(code, found);
    found.count += 1;
    if (found.places.length < NAMED) found.places.push(place);
  }

  list(): readonly Warning[] {
    return [...this.#places].map(([code, { places, count }]) => {
      const more = count > places.length ? ` và ${count - places.length} chỗ khác` : '';
      const named = places.filter((place) => place !== '').join(', ') + more;
      return { code, message: WORDS[code](named), where: this.#sheet };
    });
  }
}

const WORDS = {
  'hidden-rows': (at) => `Trang có dòng đang bị ẩn hoặc bị lọc: ${at}. Chữ ở đó vẫn được đọc.`,
  'hidden-columns': (at) => `Trang có cột đang bị ẩn: ${at}. Chữ ở đó vẫn được đọc.`,
  'formula-without-value': (at) =>
    `Công thức chưa có kết quả lưu sẵn ở ô ${at}. Chương trình không tự tính nên ô để trống; đồng chí mở tệp bằng Excel, lưu lại rồi đưa vào.`,
  'error-cell': (at) => `Ô báo lỗi của Excel: ${at}. Chữ lỗi được giữ nguyên để đồng chí sửa.`,
  'comments-not-read': () =>
    'Trang có nhận xét (comment) gắn vào ô. Nhận xét không phải chữ của bảng nên không đọc.',
  'text-box': (at) => `Có chữ nằm trong khung vẽ (text box): ${at}. Chữ đó không thuộc bảng nên không đọc.`,
  'hidden-text': (at) => `Có chữ bị ẩn trong văn bản (hidden text): ${at}. Chữ ẩn không đọc.`,
  'embedded-part': () =>
    'Văn bản chèn một tệp khác vào trong (altChunk). Phần đó không đọc được; đồng chí mở bằng Word, lưu lại rồi đưa vào.',
  footnotes: (at) => `Có chú thích cuối trang (footnote): ${at}. Chú thích không thuộc bảng nên không đọc.`,
  'unknown-symbol': (at) => `Có ký hiệu của phông riêng, đọc thành “□”: ${at}.`,
  'merged-text': (at) =>
    `Ô bị trộn vào ô phía trên hoặc bên trái mà vẫn còn chữ, Word không hiện: ${at}. Chữ đó không đọc.`,
  'tracked-changes': (at) => `Văn bản còn vết sửa (Track Changes), đọc như đã chấp nhận hết: ${at}.`,
  'tables-joined': (at) => `Các bảng liền nhau được nối làm một: ${at}.`,
  'between-tables': (at) => `Chữ nằm giữa hai phần của bảng, không thuộc bảng: ${at}.`,
} as const satisfies Readonly<Record<string, (places: string) => string>>;

export type SheetWarningCode = keyof typeof WORDS;
