/** What an officer types into one task's form, by the labels on screen. */
export interface ReportEntry {
  readonly task: string;
  readonly state: 'Đang thực hiện' | 'Đã tham mưu, chờ Bộ' | 'Hoàn thành' | 'Tạm dừng' | 'Không còn phù hợp';
  /** Percent. */
  readonly progress?: number;
  readonly completedOn?: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly products?: readonly { readonly number: string; readonly date: string; readonly title: string }[];
}

const underWay = (
  task: string,
  progress: number,
  result: string,
  more: Record<string, string> = {},
): ReportEntry => ({
  task,
  state: 'Đang thực hiện',
  progress,
  texts: { 'Kết quả': result, ...more },
});

/** Sở Kế hoạch và Đầu tư: leads nine tasks, leads one with others. */
export const planningReports: readonly ReportEntry[] = [
  underWay('I.5', 60, 'Đã lồng ghép vào kế hoạch phát triển kinh tế - xã hội năm 2025.'),
  underWay('I.10.a', 45, 'Đã rà soát 27 cơ chế, đề nghị sửa 6.'),
  underWay('I.10.b', 50, 'Đã phân bổ 412,5 tỷ đồng cho 9 dự án hạ tầng.'),
  underWay('I.10.h', 30, 'Đã làm việc với 4 Bộ về nguồn vốn.'),
  underWay('II.10', 55, 'Đã họp với Bộ Giao thông vận tải ngày 06/9/2024, thống nhất hướng tuyến.', {
    'Lý do chậm': 'Chờ ý kiến Bộ Tài nguyên và Môi trường về đất rừng.',
    'Khó khăn': 'Tuyến đi qua 12,4 ha rừng phòng hộ.',
    'Kiến nghị': 'UBND tỉnh có văn bản đôn đốc Bộ trả lời.',
  }),
  underWay('II.11', 20, 'Đang tổng hợp nhu cầu vốn giai đoạn 2026 - 2030.'),
  {
    task: 'II.19',
    state: 'Đã tham mưu, chờ Bộ',
    texts: {
      'Đang chờ': 'Bộ Kế hoạch và Đầu tư',
      'Kết quả': 'Đã tham mưu UBND tỉnh gửi góp ý dự thảo Nghị định.',
    },
    products: [{ number: '1486/UBND-TH', date: '21/6/2024', title: 'Công văn góp ý dự thảo Nghị định' }],
  },
  {
    task: 'II.21',
    state: 'Hoàn thành',
    completedOn: '28/5/2024',
    texts: { 'Kết quả': 'Đã trình danh mục cơ chế, chính sách đặc thù.' },
    products: [{ number: '118/TTr-SKHĐT', date: '28/5/2024', title: 'Tờ trình danh mục cơ chế, chính sách' }],
  },
  {
    task: 'II.22',
    state: 'Hoàn thành',
    completedOn: '12/9/2024',
    texts: { 'Kết quả': 'Đề án đã trình UBND tỉnh.' },
    products: [{ number: '245/TTr-SKHĐT', date: '12/9/2024', title: 'Tờ trình Đề án phát triển tổng thể' }],
  },
  underWay('I.6', 40, 'Đã cấp vốn cho 2 cơ sở dạy nghề.'),
];

/** Sở Nội vụ: the report that will be returned because of II.13. */
export const homeAffairsReports: readonly ReportEntry[] = [
  underWay('I.8', 70, 'Đã cắt giảm 31 thủ tục, 100 % hồ sơ trả đúng hạn.'),
  underWay('I.10.c', 35, 'Đã rà soát 14 lĩnh vực phân cấp cho Phú Quốc.'),
  underWay('II.12', 10, 'Đang phối hợp Sở Tài chính xác định nguồn.'),
  underWay('II.13', 65, 'Dự thảo Đề án lần 2 đã lấy ý kiến.', {
    'Lý do chậm': 'Chờ hướng dẫn của Bộ Nội vụ.',
  }),
  {
    task: 'II.15',
    state: 'Không còn phù hợp',
    texts: { 'Căn cứ': 'Thông báo số 412/TB-VPCP ngày 09/9/2024', 'Kết quả': 'Đề nghị kết thúc nhiệm vụ.' },
  },
];

/** Sở Y tế: one task. */
export const healthReports: readonly ReportEntry[] = [
  underWay('I.7', 50, 'Đã đầu tư 3 trạm y tế, đang mời gọi bệnh viện 300 giường.', {
    'Việc tiếp theo': 'Nghiệm thu trạm y tế Hàm Ninh.',
  }),
];
