import { Problem } from '#shared/problem.ts';

/** A part of the file that is no proper XML. */
export function damagedXml(part: string, what: string, cause?: unknown): Problem {
  return new Problem('file-damaged', `Tệp bị hỏng: phần “${part}” ${what}.`, {
    where: part,
    advice: 'Đồng chí chép lại tệp từ nơi gửi, hoặc mở bằng Excel, Word rồi lưu lại.',
    cause,
  });
}

/** Nested deeper, or one text longer, than any document is. */
export function unusualXml(part: string, what: string): Problem {
  return new Problem('file-too-deep', `Phần “${part}” của tệp ${what} nên chương trình không đọc.`, {
    where: part,
    advice:
      'Đồng chí kiểm tra lại nguồn của tệp; nếu đúng tệp, chép riêng bảng phụ lục sang một tệp mới rồi đưa vào.',
  });
}
