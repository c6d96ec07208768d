import { agencyId, type AgencyId, type Instant } from '#shared/ids.ts';

/** One agency's part in the sample year. Names of people are made up. */
export interface SampleAgency {
  readonly agency: AgencyId;
  readonly person: string;
  /** When its report of Quý II/2024 was sent, Vietnam time. */
  readonly second: Instant;
  /** When its report of Quý III/2024 was sent; null = never. */
  readonly third: Instant | null;
  /** What the focal point did with the third quarter's report before the closing day ended. */
  readonly judged?: 'accepted' | 'returned';
}

/** Vietnam time, as `2024-09-17 16:20`. */
export function vietnamTime(text: string): Instant {
  return Date.parse(`${text.replace(' ', 'T')}:00+07:00`);
}

const as = (
  agency: string,
  person: string,
  second: string,
  third: string | null,
  judged?: SampleAgency['judged'],
): SampleAgency => ({
  agency: agencyId(agency),
  person,
  second: vietnamTime(second),
  third: third === null ? null : vietnamTime(third),
  ...(judged === undefined ? {} : { judged }),
});

/** The focal point itself: it reports on its own tasks too. */
export const FOCAL_POINT = as(
  'ubnd-thanh-pho-phu-quoc',
  'Nguyễn Văn Toàn',
  '2024-06-14 10:00',
  '2024-09-16 10:00',
  'accepted',
);

/**
 * Who sends when: on the closing day of Quý III/2024 (17/9, 16:20) six are accepted, four wait, four need a look, four are missing;
 * three of these arrive late, one never.
 */
export const sampleAgencies: readonly SampleAgency[] = [
  FOCAL_POINT,
  as('thanh-tra-tinh', 'Trần Quốc Bảo', '2024-06-12 09:05', '2024-09-11 14:18', 'accepted'),
  as('so-van-hoa-va-the-thao', 'Đặng Thị Mai', '2024-06-13 15:40', '2024-09-12 09:30', 'accepted'),
  as('so-khoa-hoc-va-cong-nghe', 'Lâm Minh Khôi', '2024-06-13 08:50', '2024-09-12 15:03', 'accepted'),
  as('so-y-te', 'Huỳnh Ngọc Ánh', '2024-06-14 14:12', '2024-09-13 10:12', 'accepted'),
  as('so-xay-dung', 'Phạm Đức Thịnh', '2024-06-14 16:31', '2024-09-13 16:45', 'accepted'),
  as('so-noi-vu', 'Võ Thị Cẩm Tú', '2024-06-17 10:22', '2024-09-16 09:12', 'returned'),
  as('so-nong-nghiep-va-phat-trien-nong-thon', 'Danh Sơn', '2024-06-17 09:15', '2024-09-16 15:20'),
  as('so-tai-nguyen-va-moi-truong', 'Bùi Thanh Hải', '2024-06-17 16:02', '2024-09-17 08:05'),
  as('so-cong-thuong', 'Ngô Thị Kim Liên', '2024-06-18 08:40', '2024-09-17 10:41'),
  as('so-thong-tin-va-truyen-thong', 'Trương Gia Huy', '2024-06-18 10:10', '2024-09-17 11:26'),
  as('cong-an-tinh', 'Lê Hoàng Nam', '2024-06-17 14:00', '2024-09-17 14:50'),
  as('so-du-lich', 'Thị Hồng Nhung', '2024-06-18 15:20', '2024-09-17 15:37'),
  as('so-ke-hoach-va-dau-tu', 'Lê Thị Hạnh', '2024-06-18 16:25', '2024-09-17 16:02'),
  as('so-tai-chinh', 'Đỗ Văn Phước', '2024-06-17 11:30', '2024-09-18 09:15'),
  as('so-lao-dong-thuong-binh-va-xa-hoi', 'Mai Thị Thu Hà', '2024-06-21 09:30', '2024-09-19 14:05'),
  as('so-giao-thong-van-tai', 'Tô Văn Dũng', '2024-06-18 14:44', '2024-09-19 16:30'),
  as('ban-quan-ly-khu-kinh-te-phu-quoc', 'Hà Quốc Việt', '2024-06-13 16:20', null),
];

/** Its third-quarter package first arrives without one of its segments; the whole one comes the next day. */
export const GAP = {
  agency: agencyId('so-tai-nguyen-va-moi-truong'),
  wholeAt: vietnamTime('2024-09-18 10:20'),
} as const;

/** Sends the second quarter's words again in the third. */
export const REPEATER = agencyId('so-cong-thuong');

/** Says something else of I.4 than the agency it leads with. */
export const CONTRADICTION = {
  agency: agencyId('so-nong-nghiep-va-phat-trien-nong-thon'),
  task: 'I.4',
} as const;

/** Why the focal point returns the report of Sở Nội vụ. */
export const RETURNED = {
  agency: agencyId('so-noi-vu'),
  at: vietnamTime('2024-09-16 14:30'),
  reasons: { 'II.13': 'chưa có minh chứng', 'II.15': 'chưa có minh chứng' },
} as const;

/** The closing day of the design: what is on the screen of the sample book. */
export const CLOSING_MOMENT = vietnamTime('2024-09-17 16:20');
/** The focal point accepts what came late, and consolidates. */
export const CONSOLIDATION_MOMENT = vietnamTime('2024-09-20 09:00');
export const ISSUED_AT = vietnamTime('2024-05-20 08:00');
