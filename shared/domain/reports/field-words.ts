import type { ReportFields } from './report-fields.ts';

/** The fields of a report as documents name them. */
const FIELD_WORDS: Readonly<Record<keyof ReportFields, string>> = {
  state: 'Tình trạng',
  progress: 'Tiến độ',
  progressBasis: 'Căn cứ tính tiến độ',
  result: 'Kết quả',
  products: 'Sản phẩm',
  difficulties: 'Khó khăn, vướng mắc',
  proposals: 'Đề xuất, kiến nghị',
  nextSteps: 'Việc tiếp theo',
  lateReason: 'Lý do chậm',
  basis: 'Căn cứ',
  completedOn: 'Ngày hoàn thành',
  confirmedUnchanged: 'Xác nhận không đổi',
  evidence: 'Minh chứng',
  extension: 'Đề nghị gia hạn',
  corrections: 'Đính chính',
};

/** A field's name on paper; of a later version's field its own name. */
export function reportFieldWord(field: string): string {
  return field in FIELD_WORDS ? FIELD_WORDS[field as keyof ReportFields] : field;
}
