import { chance, pick, shuffled, type Random } from './random-choice.ts';

export type LaidRole = 'number' | 'content' | 'lead' | 'coordinating' | 'deadline' | 'product' | 'other';

/** How one office lays its tables out. */
export interface LayoutStyle {
  /** Roles from left to right; `other` are columns the house format does not know. */
  readonly order: readonly LaidRole[];
  readonly headers: Readonly<Record<LaidRole, string>>;
  /** Empty columns before the first. */
  readonly offset: number;
  readonly documentHead: boolean;
  readonly label: boolean;
  /** Lead and coordinating under one wide header; `flat` without merges, as in a text file. */
  readonly twoRows: 'none' | 'merged' | 'flat';
  readonly columnNumbers: 'none' | '(1)' | '1' | 'A';
  readonly number: (ordinal: number) => string;
  readonly child: (parent: string, ordinal: number, letter: string) => string;
  readonly section:
    'none' | 'two-cells' | 'one-cell' | 'merged' | 'named' | 'dotted' | 'letters' | 'unnumbered';
  /** Numbers go on over the sections. */
  readonly global: boolean;
  readonly numberInContent: boolean;
  readonly jointCell: boolean;
  readonly joint: (lead: string, coordinating: string) => string;
  /** Rows on a page before the header is printed again; 0: it is not. */
  readonly page: number;
  readonly pageNumbers: boolean;
  /** Part of the rows that a page break tears. */
  readonly tears: number;
  readonly mergeEqual: boolean;
  readonly gaps: boolean;
  readonly nfd: boolean;
  readonly total: boolean;
  readonly signature: boolean;
  readonly notes: 'none' | 'below' | 'rows' | 'two-cells' | 'above';
}

const HEADERS: Readonly<Record<LaidRole, readonly string[]>> = {
  number: ['TT', 'STT', 'Stt', 'Số TT', 'Số thứ tự', 'S.TT', 'T.T', 'No.'],
  content: [
    'Nội dung',
    'NỘI DUNG NHIỆM VỤ',
    'Nhiệm vụ',
    'Tên nhiệm vụ',
    'Công việc',
    'Nội dung\ncông việc',
    'Noi dung nhiem vu',
    'Nhiệm vụ, giải pháp',
    'Nhiệm vụ cụ thể',
    'Nội dung thực hiện',
    'Hoạt động',
    'Danh mục nhiệm vụ',
  ],
  lead: [
    'Cơ quan chủ trì',
    'Đơn vị chủ trì',
    'CHỦ TRÌ',
    'Cơ quan, đơn vị\nchủ trì',
    'CQ chủ trì',
    'Don vi chu tri',
    'Cơ quan chủ trì thực hiện',
    'Cơ quan/Đơn vị chủ trì (theo dõi)',
    'Đơn vị đầu mối',
  ],
  coordinating: [
    'Cơ quan phối hợp',
    'Đơn vị phối hợp',
    'PHỐI HỢP',
    'Phối hợp chính',
    'Cơ quan, đơn vị phối hợp',
    'ĐV phối hợp',
    'Co quan phoi hop',
  ],
  deadline: [
    'Thời gian thực hiện',
    'Thời hạn',
    'Thời hạn hoàn thành',
    'THỜI GIAN',
    'Tiến độ',
    'Thời gian hoàn thành',
    'Hạn hoàn thành',
    'Thoi gian thuc hien',
    'Tiến độ\nthực hiện',
  ],
  product: [
    'Sản phẩm',
    'Sản phẩm đầu ra',
    'Kết quả',
    'SẢN PHẨM/KẾT QUẢ',
    'Kết quả cần đạt',
    'Sản phẩm (đầu ra)',
    'Sản phẩm bàn giao',
    'San pham',
    'Kết quả/Sản phẩm dự kiến',
  ],
  other: ['Ghi chú', 'Kinh phí', 'Số điện thoại', 'Lãnh đạo phụ trách', 'Phòng', 'Tuần 1', 'Phương pháp'],
};

export function randomStyle(random: Random): LayoutStyle {
  const numberInContent = chance(random, 0.12);
  const jointCell = chance(random, 0.12);
  const notes = pick(random, ['none', 'below', 'rows', 'two-cells', 'above', 'below'] as const);
  const number = pick(random, ['', '.', ')', '()', '/'] as const);
  const child = pick(random, [
    'a)',
    'a.',
    '1.1',
    '1.1.',
    '-',
    '(a)',
    number === '' || number === '.' ? '(1)' : 'a/',
  ] as const);
  const section = pick(random, [
    'none',
    'two-cells',
    'two-cells',
    'one-cell',
    'merged',
    'named',
    'dotted',
    'letters',
    'unnumbered',
  ] as const);
  const withProduct = chance(random, 0.85);
  const rest = shuffled(random, [
    'lead' as const,
    ...(jointCell ? [] : ['coordinating' as const]),
    'deadline' as const,
    ...(withProduct ? ['product' as const] : []),
    ...(chance(random, 0.3) ? ['other' as const] : []),
  ]);
  const order: readonly LaidRole[] = [
    ...(numberInContent ? [] : ['number' as const]),
    ...(chance(random, 0.1)
      ? [...rest.slice(0, 1), 'content' as const, ...rest.slice(1)]
      : ['content' as const, ...rest]),
  ];
  const headers = Object.fromEntries(
    Object.entries(HEADERS).map(([role, words]) => [role, pick(random, words)]),
  ) as Record<LaidRole, string>;
  if (jointCell) {
    headers.lead = pick(random, [
      'Cơ quan chủ trì, phối hợp',
      'Đơn vị thực hiện',
      'Cơ quan chủ trì/phối hợp',
      'Phân công thực hiện',
    ]);
  }
  const adjacent = Math.abs(order.indexOf('lead') - order.indexOf('coordinating')) === 1;
  return {
    order,
    headers,
    offset: chance(random, 0.15) ? 1 + Math.floor(random() * 2) : 0,
    documentHead: chance(random, 0.2),
    label: chance(random, 0.6),
    twoRows: jointCell || !adjacent || chance(random, 0.7) ? 'none' : chance(random, 0.7) ? 'merged' : 'flat',
    columnNumbers: pick(random, ['none', 'none', 'none', '(1)', '1', 'A']),
    number: (ordinal) => numberText(number, ordinal, numberInContent),
    child: (parent, ordinal, letter) => childText(child, parent, ordinal, letter),
    section,
    global: chance(random, 0.3),
    numberInContent,
    jointCell,
    joint: pick(random, JOINTS),
    page: chance(random, 0.5) ? 3 + Math.floor(random() * 6) : 0,
    pageNumbers: chance(random, 0.3),
    tears: chance(random, 0.5) ? 0.05 + random() * 0.5 : 0,
    mergeEqual: chance(random, 0.3),
    gaps: chance(random, 0.3),
    nfd: chance(random, 0.15),
    total: chance(random, 0.15),
    signature: chance(random, 0.25),
    notes,
  };
}

function numberText(mark: '' | '.' | ')' | '()' | '/', ordinal: number, inContent: boolean): string {
  if (mark === '()') return `(${ordinal})`;
  return `${ordinal}${inContent && mark === '' ? '.' : mark}`;
}

function childText(style: string, parent: string, ordinal: number, letter: string): string {
  switch (style) {
    case '1.1':
      return `${parent}.${ordinal}`;
    case '1.1.':
      return `${parent}.${ordinal}.`;
    case '-':
      return '-';
    case '(1)':
      return `(${ordinal})`;
    case '(a)':
      return `(${letter})`;
    default:
      return style.replace('a', letter);
  }
}

const JOINTS: readonly ((lead: string, coordinating: string) => string)[] = [
  (lead, coordinating) => `Chủ trì: ${lead}\nPhối hợp: ${coordinating}`,
  (lead, coordinating) => `- Chủ trì: ${lead};\n- Phối hợp: ${coordinating}`,
  (lead, coordinating) => `Chủ trì: ${lead}. Phối hợp: ${coordinating}`,
  (lead, coordinating) => `Cơ quan chủ trì: ${lead}; Cơ quan phối hợp: ${coordinating}`,
  (lead, coordinating) => `* Đơn vị chủ trì: ${lead}\n* Đơn vị phối hợp: ${coordinating}`,
];
