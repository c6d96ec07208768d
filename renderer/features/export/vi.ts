/** Words of writing files, for every page that does. */
export const exportVi = {
  saved: 'Đã ghi {{name}} vào {{place}} và đọc lại đúng',
  savedHere: 'Đã ghi {{name}} và đọc lại đúng',
  downloaded: 'Đã tải về {{name}}',
  downloadedAdvice: 'Trình duyệt không cho kiểm tra tệp đã ghi: đồng chí mở thử tệp trong thư mục tải về.',
  cancelled: 'Chưa ghi tệp nào',
} as const;
