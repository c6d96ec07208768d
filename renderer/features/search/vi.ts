/** Words of the search in the title bar. */
export const searchVi = {
  label: 'Tìm trong sổ',
  results: 'Kết quả tìm',
  group: {
    task: 'Nhiệm vụ',
    product: 'Sản phẩm',
    report: 'Báo cáo',
    agency: 'Cơ quan',
    'plan-text': 'Toàn văn kế hoạch',
  },
  all: 'Hiện cả {{count}}',
  none: 'Không có “{{query}}” trong sổ',
  noneHelp: 'Gõ có dấu hay không dấu đều được; thử ít chữ hơn.',
  found: '{{count}} kết quả',
  hint: 'Gõ có dấu hoặc không dấu: nhiệm vụ, cơ quan, số văn bản, nội dung báo cáo.',
} as const;
