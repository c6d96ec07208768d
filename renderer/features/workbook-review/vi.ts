/** Đối chiếu tệp điền: a workbook says something else than the book. */
export const workbookReviewVi = {
  title: 'Tệp điền khác với sổ',
  text: 'Những ô dưới đây đã có trong sổ mà tệp điền ghi khác. Giữ theo sổ nếu đồng chí không chọn gì.',
  textOwn:
    'Những ô dưới đây cơ quan đã ghi trong sổ mà tệp điền ghi khác. Giữ theo sổ nếu đồng chí không chọn gì.',
  of: '{{agency}} · {{count}} ô khác',
  by: 'người điền {{officer}}',
  table: 'Các ô khác nhau của {{agency}}',
  what: 'Ô',
  program: 'Trong sổ',
  workbook: 'Trong tệp',
  keep: 'Giữ theo sổ: {{what}}',
  take: 'Lấy từ tệp: {{what}}',
  keepAll: 'Giữ tất cả theo sổ',
  takeAll: 'Lấy tất cả từ tệp',
  later: 'Để sau',
  laterHelp: 'Để sau thì chưa ghi gì của các tệp này.',
  doIt: 'Ghi: {{take}} ô lấy từ tệp, {{keep}} ô giữ theo sổ',
} as const;
