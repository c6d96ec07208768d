import { Problem } from '#shared/problem.ts';

/** Why nothing was written into a workbook. */
export type PatchRefusal =
  | 'not-xlsx'
  | 'strict-workbook'
  | 'unknown-structure'
  | 'no-such-sheet'
  | 'protected-sheet'
  | 'formula-cell'
  | 'merged-cell'
  | 'table-header'
  | 'cell-too-long';

const SAVE_AGAIN = 'Đồng chí mở tệp bằng Excel, lưu thành bản mới kiểu .xlsx rồi chọn lại.';
const CHOOSE_COLUMN = 'Đồng chí chọn cột khác, hoặc sửa ô này trong Excel rồi làm lại. Tệp chưa thay đổi gì.';

const ADVICE: Readonly<Record<PatchRefusal, string>> = {
  'not-xlsx': SAVE_AGAIN,
  'strict-workbook':
    'Đồng chí mở tệp bằng Excel, chọn Lưu thành, kiểu “Sổ làm việc Excel (.xlsx)”, rồi chọn tệp mới.',
  'unknown-structure': SAVE_AGAIN,
  'no-such-sheet': 'Đồng chí chọn lại trang tính.',
  'protected-sheet':
    'Đồng chí mở tệp bằng Excel, bỏ bảo vệ trang tính (Xem lại, Bỏ bảo vệ trang tính), lưu rồi chọn lại.',
  'formula-cell': CHOOSE_COLUMN,
  'merged-cell': CHOOSE_COLUMN,
  'table-header': CHOOSE_COLUMN,
  'cell-too-long': 'Đồng chí rút gọn nội dung, hoặc gửi phần dài bằng tệp Word.',
};

export function patchProblem(code: PatchRefusal, message: string, where?: string): Problem {
  return new Problem(code, message, { advice: ADVICE[code], ...(where === undefined ? {} : { where }) });
}
