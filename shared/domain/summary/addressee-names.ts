/** Who can settle what an agency asks for, from the top down; `unstated` where its words name nobody. */
export const ADDRESSEE_LEVELS = ['central', 'party', 'province', 'agency', 'unstated'] as const;
export type AddresseeLevel = (typeof ADDRESSEE_LEVELS)[number];

/** Bodies that are in no agency's register, by the words they are called. The longer name is looked for first. */
export const BODIES: readonly (readonly [
  level: AddresseeLevel,
  name: string,
  ...others: readonly string[],
])[] = [
  ['central', 'Thủ tướng Chính phủ', 'Thủ tướng'],
  ['central', 'Văn phòng Chính phủ'],
  ['central', 'Chính phủ'],
  ['central', 'Ủy ban Thường vụ Quốc hội'],
  ['central', 'Quốc hội'],
  [
    'central',
    'Bộ, ngành Trung ương',
    'các Bộ, ngành',
    'Bộ, ngành',
    'Bộ ngành',
    'Trung ương',
    'Bộ quản lý ngành',
  ],
  ['party', 'Ban Thường vụ Tỉnh ủy', 'Thường trực Tỉnh ủy', 'Tỉnh ủy'],
  ['party', 'Ban Cán sự Đảng UBND tỉnh', 'Đảng ủy UBND tỉnh'],
  ['province', 'Hội đồng nhân dân tỉnh', 'HĐND tỉnh'],
  ['province', 'Ủy ban nhân dân tỉnh', 'UBND tỉnh', 'Chủ tịch UBND tỉnh'],
];

/** Fields of ministries, before and after their mergers of 2025; a ministry not named here counts as "Bộ, ngành Trung ương". */
export const MINISTRIES: readonly (readonly [name: string, ...abbreviations: readonly string[]])[] = [
  ['Quốc phòng', 'QP'],
  ['Công an', 'CA'],
  ['Ngoại giao', 'NG'],
  ['Nội vụ', 'NV'],
  ['Tư pháp', 'TP'],
  ['Tài chính', 'TC'],
  ['Công Thương', 'CT'],
  ['Nông nghiệp và Phát triển nông thôn', 'NN&PTNT'],
  ['Nông nghiệp và Môi trường', 'NN&MT'],
  ['Giao thông vận tải', 'GTVT'],
  ['Xây dựng', 'XD'],
  ['Tài nguyên và Môi trường', 'TN&MT'],
  ['Thông tin và Truyền thông', 'TT&TT'],
  ['Lao động - Thương binh và Xã hội', 'LĐ-TB&XH', 'LĐTB&XH'],
  ['Văn hóa, Thể thao và Du lịch', 'VHTT&DL', 'VH,TT&DL'],
  ['Khoa học và Công nghệ', 'KH&CN'],
  ['Giáo dục và Đào tạo', 'GD&ĐT'],
  ['Kế hoạch và Đầu tư', 'KH&ĐT'],
  ['Y tế', 'YT'],
  ['Dân tộc và Tôn giáo', 'DT&TG'],
];
