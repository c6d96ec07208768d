import { statusOrder, statusWords } from '#shared/domain/status/status-words.ts';
import type { TaskStatus } from '#shared/domain/task-status.ts';

/** The same words as on paper. */
const taskStatusWords = Object.fromEntries(
  statusOrder.map((status) => [status, statusWords[status].word]),
) as Readonly<Record<TaskStatus, string>>;

/** Words of the building blocks. The status vocabulary is the design's; it is used nowhere in other words. */
export const uiVi = {
  close: 'Đóng',
  cancel: 'Thôi',
  status: taskStatusWords,
  report: {
    'not-sent': 'Chưa gửi',
    'awaiting-review': 'Chờ duyệt',
    returned: 'Đã trả lại',
    unchanged: 'Giống hệt kỳ trước',
    contradiction: 'Mâu thuẫn',
    accepted: 'Đã duyệt',
    'waiting-package': 'Chờ gói còn thiếu',
    requested: 'Đề nghị, không tính trễ',
    draft: 'Đang nhập',
    corrected: 'Đã sửa, chờ duyệt',
    complete: 'Đủ',
    'to-complete': 'Còn thiếu',
    'to-confirm': 'Cần xem lại',
    empty: 'Chưa nhập',
    damaged: 'Hỏng, không đọc được',
    'left-alone': 'Để nguyên',
    received: 'Đã nhận',
  },
  rowHeight: {
    label: 'Chiều cao dòng',
    compact: 'Gọn',
    medium: 'Vừa',
    full: 'Đủ chữ',
  },
  notice: {
    code: 'mã {{code}}',
    defect: 'Chương trình gặp lỗi ở trang này',
    defectAction: 'Chương trình gặp lỗi, việc vừa rồi chưa làm xong.',
    defectSafe:
      'Những gì đã lưu vẫn nguyên trong sổ. Đồng chí mở lại trang; nếu vẫn lỗi, gửi dòng dưới đây cho người hỗ trợ.',
    defectCode: 'mã CT-01 · {{detail}}',
  },
  days: {
    left: 'còn {{count}} ngày',
    today: 'hôm nay',
    over: 'đã qua {{count}} ngày',
  },
  filter: {
    all: 'Tất cả',
    find: 'Tìm trong danh sách',
    every: 'Chọn tất cả',
    clear: 'Bỏ lọc',
    none: 'Không có mục nào khớp',
    picked: '{{count}} mục',
  },
  date: {
    open: 'Chọn ngày {{label}}',
    today: 'Hôm nay',
    day: '{{day}} tháng {{month}} năm {{year}}',
    previousMonth: 'Tháng trước',
    nextMonth: 'Tháng sau',
    previousYear: 'Năm trước',
    nextYear: 'Năm sau',
    unreal: 'Không có ngày “{{text}}”. Nhập ngày/tháng/năm, ví dụ 05/9/2024.',
    outside: 'Ngày phải từ {{from}} đến {{to}}.',
  },
  number: {
    unreal: 'Nhập số nguyên từ {{min}} đến {{max}}.',
  },
  grid: {
    filtered: '{{column}}, đang lọc',
    filter: 'Lọc {{column}}',
    contains: 'Có chữ',
    width: 'Độ rộng cột {{column}}',
    widthLabel: 'Độ rộng',
    narrower: 'Hẹp hơn',
    wider: 'Rộng hơn',
    copied: 'Đã chép {{count}} ô',
    filtersOff: 'Đã bỏ mọi bộ lọc',
    cell: '{{column}}, dòng {{row}}: {{text}}',
    editingKeys: 'Gõ để thay, F2 để sửa tiếp, Enter và Tab để sang ô, Esc rồi Tab để ra khỏi bảng',
  },
  addHolidays: 'Ghi ngày nghỉ',
  backup: {
    never: 'Sổ trên trình duyệt này chưa có bản thứ hai',
    old: 'Đã ghi {{count}} lần từ bản sao lưu {{at}}',
    text: 'Trình duyệt có thể xóa dữ liệu khi ổ đĩa đầy hoặc khi dọn lịch sử. Mỗi tuần sao lưu một tệp vào USB là đủ.',
    open: 'Sao lưu…',
  },
  receiving: {
    label: 'Đang nhận tệp',
    begin: 'Đang nhận {{count}} tệp',
    open: 'Đang mở {{done}} / {{total}} tệp',
    read: 'Đang đọc, kiểm tra {{done}} / {{total}} tệp',
    take: 'Đang đưa vào sổ {{done}} / {{total}} tệp',
    write: 'Đang ghi {{total}} tệp vào sổ',
    fill: 'Đang đối chiếu {{done}} / {{total}} tệp điền',
    stop: 'Dừng nhận',
    stopping: 'Đang dừng',
    noStop: 'Đang ghi vào sổ, không dừng giữa chừng được. Nhận xong thì hoàn tác được',
  },
  messages: {
    label: 'Việc vừa làm',
    dismiss: 'Ẩn thông báo',
    undo: 'Hoàn tác',
    undone: 'Đã hoàn tác: {{text}}',
  },
} as const;
