import { rowRanges, type Finding } from './finding.ts';
import type { Grid } from './grid.ts';
import type { SkippedRow } from './skipped-rows.ts';

const WORDS: Readonly<Record<SkippedRow, string>> = {
  'repeated-header': 'Đầu bảng lặp lại ở mỗi trang',
  'column-numbers': 'Dòng đánh số cột',
  total: 'Dòng cộng không phải nhiệm vụ',
  signature: 'Phần ký và nơi nhận',
  'page-number': 'Số trang lẫn trong bảng',
  other: 'Dòng không thuộc bảng nhiệm vụ',
};

/** One finding for each reason, with all its rows; rows that fit nothing are doubtful one by one. */
export function skipFindings(
  skipped: readonly { readonly kind: SkippedRow; readonly row: number }[],
  grid: Grid,
): readonly Finding[] {
  return Object.entries(WORDS).flatMap(([kind, words]) => {
    const rows = skipped.filter((each) => each.kind === kind).map(({ row }) => row);
    if (rows.length === 0) return [];
    const message = `${words}. Đã bỏ qua ${rows.length} dòng: ${rowRanges(rows)}.`;
    return [{ code: kind === 'other' ? 'row-skipped' : kind, message, where: grid.name, rows }];
  });
}
