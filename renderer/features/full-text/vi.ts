/** Words of "Đọc toàn văn". */
export const fullTextVi = {
  title: 'Toàn văn Kế hoạch {{number}}',
  back: 'Bảng kế hoạch',
  sub: 'Bên trái là mục lục, bên phải là phụ lục; nguyên văn, không sửa được',
  outline: 'Mục lục',
  body: 'Lời văn kế hoạch',
  appendix: 'Phụ lục',
  appendixTable: 'Bảng phụ lục, nguyên văn',
  number: 'Số: {{number}}',
  place: '{{place}}, {{date}}',
  recipients: 'Nơi nhận',
  notes: 'Ghi chú',
  columns: {
    number: 'TT',
    content: 'Nội dung',
    lead: 'Cơ quan chủ trì',
    coordinating: 'Cơ quan phối hợp',
    deadline: 'Thời gian thực hiện',
    product: 'Sản phẩm',
  },
  remarks: {
    title: 'Chỗ chương trình đã gỡ hoặc để nguyên',
    count: '{{count}} ghi chú',
  },
  amendments: {
    title: 'Văn bản điều chỉnh',
    count: '{{count}} lần',
    line: '{{number}} ngày {{date}}, {{by}} ghi: {{added}} thêm, {{changed}} sửa, {{moved}} đổi số, {{gone}} ngừng.',
    withdrawn: 'đã ngừng theo {{basis}}: {{content}}',
  },
  foot: '{{tasks}} nhiệm vụ và {{groups}} dòng nhóm trong phụ lục',
} as const;
