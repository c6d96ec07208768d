/** Words of writing files, for every page that does. */
export const exportVi = {
  saved: 'Đã ghi {{name}} vào {{place}} và đọc lại đúng',
  savedWithout: 'Đã ghi {{name}}, {{count}} tệp minh chứng không vừa gói',
  savedWithoutAdvice:
    'Các tệp nhỏ hơn đã vào gói. Đồng chí gửi riêng những tệp còn lại, hoặc quét lại nhẹ hơn.',
  savedHere: 'Đã ghi {{name}} và đọc lại đúng',
  downloaded: 'Đã tải về {{name}}',
  downloadedAdvice: 'Trình duyệt không cho kiểm tra tệp đã ghi: đồng chí mở thử tệp trong thư mục tải về.',
  cancelled: 'Chưa ghi tệp nào',
} as const;
