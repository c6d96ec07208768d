/**
 * Fields of administration whose names hold "và" or a comma, as they stand in the names of departments,
 * divisions, boards and offices all over the country ("Sở …", "Phòng …", "Ban …"). They keep such a name whole where
 * the register does not know it. Those with a usual abbreviation are in abbreviations.ts.
 * Source: NĐ 24/2014/NĐ-CP, NĐ 37/2014/NĐ-CP, and the names of the bodies formed in 2025.
 */
export const standardTopics: readonly string[] = [
  'Tài chính và Kế hoạch',
  'Nông nghiệp và PTNT',
  'Văn hóa và Thông tin',
  'Văn hóa, Thông tin và Thể thao',
  'Văn hóa, Khoa học và Thông tin',
  'Lao động, Thương binh và Xã hội',
  'Dân tộc và Tôn giáo',
  'Dân tộc và Phát triển',
  'Tuyên giáo và Dân vận',
  'Phát thanh và Truyền hình',
  'Phát thanh, Truyền hình',
  'Báo và Phát thanh, Truyền hình',
  'Thương mại và Du lịch',
  'Đầu tư, Thương mại và Du lịch',
  'Kinh tế và Hạ tầng',
  'Kinh tế, Hạ tầng và Đô thị',
  'Tổ chức và Nội vụ',
  'Hội đồng nhân dân và Ủy ban nhân dân',
  'HĐND và UBND',
  'Đoàn đại biểu Quốc hội và Hội đồng nhân dân',
  'Đoàn ĐBQH và HĐND',
  'Phòng cháy, chữa cháy và cứu nạn, cứu hộ',
];
