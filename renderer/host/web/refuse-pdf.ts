import { Problem } from '#shared/problem.ts';

/** A page cannot make PDF bytes; the browser's print dialog can save one. */
export function refusePdf(): Promise<never> {
  return Promise.reject(
    new Problem('pdf-by-print-dialog', 'Bản chạy trong trình duyệt không tự ghi được tệp PDF.', {
      advice: 'Đồng chí chọn In, rồi ở mục máy in chọn “Lưu thành PDF”.',
    }),
  );
}
