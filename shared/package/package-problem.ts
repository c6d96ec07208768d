import { Problem } from '#shared/problem.ts';

const ASK_AGAIN = 'Đồng chí chép lại tệp từ nguồn hoặc đề nghị nơi gửi xuất gói mới. Sổ không thay đổi gì.';
const LEFT_ALONE = 'Tệp được để nguyên, sổ không thay đổi gì.';

/** Every reason for which a file is not taken in as a package: what an officer reads, and what to do next. */
const PROBLEMS = {
  'not-a-package': ['Tệp này không phải gói dữ liệu của Sổ Kế hoạch.', LEFT_ALONE],
  encrypted: [
    'Gói được mã hóa, cần khóa của máy nhận hoặc mật khẩu để mở.',
    'Đồng chí mở trên máy được gửi tới, hoặc nhập mật khẩu nơi gửi đã báo. Sổ không thay đổi gì.',
  ],
  'package-truncated': ['Gói thiếu phần cuối, thường do rút USB sớm hoặc tải chưa xong.', ASK_AGAIN],
  'container-damaged': ['Cấu trúc của gói bị hỏng nên không đọc được.', ASK_AGAIN],
  'newer-format': [
    'Gói do phiên bản Sổ Kế hoạch mới hơn xuất ra.',
    'Đồng chí cập nhật chương trình rồi nhận lại gói này. Sổ không thay đổi gì.',
  ],
  'manifest-invalid': ['Tờ khai của gói (manifest.json) không đúng định dạng.', ASK_AGAIN],
  'signature-wrong': [
    'Chữ ký của gói không đúng: gói đã bị sửa sau khi xuất.',
    'Đồng chí gọi cho nơi gửi để xác nhận và xin gói mới. Sổ không thay đổi gì.',
  ],
  'part-damaged': ['Một phần của gói bị hỏng hoặc bị sửa.', ASK_AGAIN],
  'part-missing': ['Gói thiếu một phần có ghi trong tờ khai.', ASK_AGAIN],
  'part-unlisted': ['Gói có phần lạ không ghi trong tờ khai.', ASK_AGAIN],
  'duplicate-entry': ['Gói có hai phần trùng tên.', ASK_AGAIN],
  'bad-path': ['Gói có phần mang tên không hợp lệ.', ASK_AGAIN],
  'too-many-entries': ['Gói có quá nhiều phần.', ASK_AGAIN],
  'longer-than-declared': ['Một phần của gói bung ra lớn hơn mức gói tự ghi.', ASK_AGAIN],
  'too-large': ['Gói quá lớn, vượt giới hạn cho phép.', ASK_AGAIN],
  'attachment-runs': [
    'Minh chứng trong gói là chương trình chạy được nên không được nhận.',
    'Đồng chí đề nghị nơi gửi đính kèm văn bản, ảnh hoặc bảng tính. Sổ không thay đổi gì.',
  ],
} as const satisfies Record<string, readonly [message: string, advice: string]>;

export type PackageProblemCode = keyof typeof PROBLEMS;

/** All of them; docs/formats/package.md says when each is given. */
export const PACKAGE_PROBLEM_CODES = Object.keys(PROBLEMS) as readonly PackageProblemCode[];

/**
 * @param where the entry or the place in the file, for support
 */
export function packageProblem(code: PackageProblemCode, where?: string, cause?: unknown): Problem {
  const [message, advice] = PROBLEMS[code];
  return new Problem(code, message, { advice, ...(where === undefined ? {} : { where }), cause });
}
