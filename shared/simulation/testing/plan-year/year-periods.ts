import type { CalendarDate } from '#shared/ids.ts';

/** A period of the year, its days written down by hand. */
export interface YearPeriod {
  readonly id: string;
  readonly title: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly sendBy: CalendarDate;
  /** Of a report on request: the document, and whom it is asked of; null = every lead. */
  readonly asked?: { readonly request: string; readonly of: readonly string[] | null };
}

/** Periods that close together, and the day as of which they are consolidated. */
export interface YearRound {
  readonly periods: readonly YearPeriod[];
  readonly asOf: CalendarDate;
}

const period = (id: string, title: string, days: string): YearPeriod => {
  const [from = '', to = '', sendBy = ''] = days.split(' ');
  return { id, title, from, to, sendBy };
};

/** Four quarters, two half-years, two reports on request: from May 2024, when the plan was issued, to March 2025. */
export const YEAR_ROUNDS: readonly YearRound[] = [
  {
    periods: [
      period('2024-Q2', 'Quý II/2024', '2024-03-15 2024-06-14 2024-06-18'),
      period('2024-H1', '6 tháng đầu năm 2024', '2023-12-15 2024-06-14 2024-06-18'),
    ],
    asOf: '2024-06-21',
  },
  {
    periods: [
      {
        ...period('2024-A1', 'Rà soát vướng mắc về đất đai', '2024-06-15 2024-08-10 2024-08-15'),
        asked: { request: 'Công văn 1105/UBND-TH ngày 29/7/2024', of: null },
      },
    ],
    asOf: '2024-08-19',
  },
  { periods: [period('2024-Q3', 'Quý III/2024', '2024-06-15 2024-09-14 2024-09-17')], asOf: '2024-09-20' },
  {
    periods: [
      period('2024-Q4', 'Quý IV/2024', '2024-09-15 2024-12-14 2024-12-17'),
      period('2024-H2', '6 tháng cuối năm 2024', '2024-06-15 2024-12-14 2024-12-17'),
    ],
    asOf: '2024-12-20',
  },
  {
    periods: [
      {
        ...period('2025-A1', 'Tiến độ giải ngân đầu tư công', '2024-12-15 2025-02-10 2025-02-14'),
        asked: {
          request: 'Công văn 96/UBND-TH ngày 22/01/2025',
          of: [
            'so-ke-hoach-va-dau-tu',
            'so-xay-dung',
            'so-giao-thong-van-tai',
            'so-noi-vu',
            'so-cong-thuong',
            'so-khoa-hoc-va-cong-nghe',
            'cuc-hai-quan-tinh',
            'bo-chi-huy-quan-su-tinh',
            'so-tai-chinh',
          ],
        },
      },
    ],
    asOf: '2025-02-19',
  },
  { periods: [period('2025-Q1', 'Quý I/2025', '2024-12-15 2025-03-14 2025-03-18')], asOf: '2025-03-21' },
];

export const YEAR_PERIODS: readonly YearPeriod[] = YEAR_ROUNDS.flatMap(({ periods }) => periods);
