import { headerKey, isIndicatorHeader } from './header-words.ts';
import type { Grid } from './grid.ts';
import type { TableHeader } from './table-header.ts';

const HEADER_ROWS = 200;

/** Why a table whose header names contents and agencies is no task table all the same; null when it is one. */
export function whyRefused(header: TableHeader): string | null {
  if (header.tagColumn !== null) return null;
  const words = header.columns.map((column) => headerKey(column.header.split('\n').at(-1) ?? ''));
  const has = (pattern: RegExp) => words.some((each) => pattern.test(each));
  const assigns = header.columnOf.has('product') || header.columnOf.has('coordinating');
  if (has(/^(?:don vi tinh|dvt)$/u) && !assigns && !header.columnOf.has('deadline')) return INDICATORS;
  if (has(/^(?:don gia|thanh tien)/u))
    return 'Đây là bảng dự toán (đơn giá, thành tiền), không phải bảng phân công nhiệm vụ.';
  if (
    has(/^(?:thanh phan(?: .*)?|dia diem(?: .*)?)$/u) &&
    has(/^(?:thu|ngay|buoi|gio|thoi gian)/u) &&
    !assigns
  ) {
    return 'Đây là lịch công tác (thời gian, địa điểm, thành phần), không phải bảng phân công nhiệm vụ.';
  }
  if (has(/^(?:ho va ten|ho ten)/u) && !assigns && !header.columnOf.has('deadline')) {
    return 'Đây là danh sách người (họ và tên), không phải bảng phân công nhiệm vụ.';
  }
  return null;
}

const INDICATORS = 'Đây là bảng chỉ tiêu (chỉ tiêu, đơn vị, kết quả), không phải bảng phân công nhiệm vụ.';

/** Why a sheet without a task header has no task table. */
export function whyNoTable(grids: readonly Grid[]): string {
  if (grids.every((grid) => grid.rows.length === 0)) return 'Tệp không có chữ nào.';
  const indicators = grids.some((grid) =>
    grid.rows
      .slice(0, HEADER_ROWS)
      .some(
        ({ cells }) =>
          cells.size > 1 && [...cells.values()].some((text) => text.length < 60 && isIndicatorHeader(text)),
      ),
  );
  return indicators
    ? INDICATORS
    : 'Không tìm thấy dòng đầu bảng có cột nội dung cùng cơ quan chủ trì, thời hạn hoặc sản phẩm.';
}
