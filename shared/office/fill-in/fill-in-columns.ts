/** A column an officer fills in. */
export type FillInField =
  | 'state'
  | 'progress'
  | 'progressBasis'
  | 'result'
  | 'products'
  | 'completedOn'
  | 'difficulties'
  | 'proposals'
  | 'nextSteps'
  | 'lateReason'
  | 'basis'
  | 'extensionUntil'
  | 'extensionReason'
  | 'unchanged';

/** A column that comes filled in and is locked. */
export type LockedColumn = 'number' | 'content' | 'deadline' | 'product' | 'before' | 'reason';

export type FillInColumnKey = FillInField | LockedColumn;

export interface FillInColumn {
  readonly key: FillInColumnKey;
  readonly header: string;
  /** How it is filled in, below the header's words; empty where nothing needs to be said. */
  readonly hint: string;
  /** Points. */
  readonly width: number;
  readonly locked: boolean;
  readonly centred?: true;
  /** For the instructions; empty for locked columns. */
  readonly help: string;
}

const locked = (key: LockedColumn, header: string, width: number): FillInColumn => ({
  key,
  header,
  hint: '',
  width,
  locked: true,
  help: '',
});

const input = (
  key: FillInField,
  [header, hint]: readonly [header: string, hint?: string],
  width: number,
  help: string,
): FillInColumn => ({ key, header, hint: hint ?? '', width, locked: false, help });

/** In the order of the sheet. The returned reason stands only in a workbook that has one. */
export const FILL_IN_COLUMNS: readonly FillInColumn[] = [
  { ...locked('number', 'TT', 40), centred: true },
  locked('content', 'Nội dung nhiệm vụ', 190),
  locked('deadline', 'Thời hạn', 70),
  locked('product', 'Sản phẩm phải có', 120),
  locked('before', 'Kỳ trước đã báo cáo', 170),
  locked('reason', 'Lý do trả lại', 110),
  input('state', ['Tình trạng', '(chọn trong danh sách)'], 92, 'Bấm vào ô, chọn một dòng trong danh sách.'),
  {
    ...input('progress', ['Tiến độ (%)', '(0–100)'], 52, 'Số nguyên từ 0 đến 100, ví dụ 70.'),
    centred: true,
  },
  input('progressBasis', ['Căn cứ tính %'], 80, 'Ví dụ: khối lượng thi công, số hồ sơ đã giải quyết.'),
  input('result', ['Kết quả thực hiện'], 190, 'Việc đã làm trong kỳ. Xuống dòng trong ô: Alt+Enter.'),
  input(
    'products',
    ['Sản phẩm đã có', '(mỗi dòng: số, ký hiệu; ngày; tên)'],
    150,
    'Mỗi sản phẩm một dòng: số, ký hiệu; ngày; tên văn bản. Ví dụ: 1486/UBND-TH; 12/9/2024; Công văn chỉ đạo.',
  ),
  {
    ...input(
      'completedOn',
      ['Ngày hoàn thành', '(dd/mm/yyyy)'],
      70,
      'Chỉ ghi khi đã hoàn thành, đủ ngày/tháng/năm.',
    ),
    centred: true,
  },
  input('difficulties', ['Khó khăn, vướng mắc'], 130, 'Vướng ở đâu, do ai, từ khi nào.'),
  input('proposals', ['Kiến nghị, đề xuất'], 120, 'Đề nghị cơ quan nào làm gì.'),
  input('nextSteps', ['Việc tiếp theo'], 120, 'Việc sẽ làm trong kỳ tới.'),
  input('lateReason', ['Lý do chậm'], 100, 'Bắt buộc khi nhiệm vụ đã quá hạn.'),
  input(
    'basis',
    ['Căn cứ, hoặc cơ quan đang chờ'],
    100,
    'Văn bản làm căn cứ khi không còn phù hợp; cơ quan đang chờ khi đã tham mưu.',
  ),
  {
    ...input('extensionUntil', ['Đề nghị gia hạn đến', '(dd/mm/yyyy)'], 70, 'Ngày đề nghị lùi đến, nếu có.'),
    centred: true,
  },
  input('extensionReason', ['Lý do đề nghị gia hạn'], 100, 'Ghi khi đề nghị gia hạn.'),
  {
    ...input(
      'unchanged',
      ['Giữ nguyên như kỳ trước', '(chọn Có)'],
      62,
      'Chọn “Có” khi nội dung giống kỳ trước và cơ quan đã xem lại.',
    ),
    centred: true,
  },
];

export const FILL_IN_FIELDS: readonly FillInField[] = FILL_IN_COLUMNS.flatMap(({ key, locked: isLocked }) =>
  isLocked ? [] : [key as FillInField],
);

export function fillInColumn(key: FillInColumnKey): FillInColumn {
  const column = FILL_IN_COLUMNS.find((candidate) => candidate.key === key);
  if (column === undefined) throw new Error(`No such column: ${key}`);
  return column;
}
