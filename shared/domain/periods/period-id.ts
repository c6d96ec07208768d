import { periodId, type PeriodId } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import type { PeriodKind } from '#shared/domain/period.ts';

/** What a period's id says. `n` as in ReportingPeriod: 1 where the kind has no number. */
export interface PeriodParts {
  readonly kind: PeriodKind;
  readonly year: number;
  readonly n: number;
}

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
export const HIGHEST_NUMBER: Readonly<Record<PeriodKind, number>> = {
  month: 12,
  quarter: 4,
  'half-year': 2,
  'nine-months': 1,
  year: 1,
  'ad-hoc': 999,
};
const KIND_WORDS: Readonly<Record<PeriodKind, string>> = {
  month: 'Tháng',
  quarter: 'Quý',
  'half-year': 'Kỳ 6 tháng',
  'nine-months': 'Kỳ 9 tháng',
  year: 'Kỳ năm',
  'ad-hoc': 'Báo cáo đột xuất',
};

/** `2024-M09`, `2024-Q3`, `2024-H1`, `2024-9M`, `2024-Y`, `2024-A1`. Throws Problem for numbers that do not exist. */
export function makePeriodId(kind: PeriodKind, year: number, n: number): PeriodId {
  checkPeriodParts({ kind, year, n });
  const suffix = {
    month: `M${String(n).padStart(2, '0')}`,
    quarter: `Q${n}`,
    'half-year': `H${n}`,
    'nine-months': '9M',
    year: 'Y',
    'ad-hoc': `A${n}`,
  }[kind];
  return periodId(`${year}-${suffix}`);
}

/** Reads an id. Throws Problem `period-id` for anything else, `period-year` and `period-number` as makePeriodId does. */
export function parsePeriodId(id: string): PeriodParts {
  const match = /^(\d{4})-(?:M(\d{2})|Q(\d)|H(\d)|(9M)|(Y)|A([1-9]\d{0,2}))$/u.exec(id);
  if (!match) {
    throw new Problem('period-id', `Không có kỳ báo cáo nào mang mã “${id}”.`, {
      where: id,
      advice: 'Đồng chí ghi như 2024-Q3, 2024-H1, 2024-M09, 2024-9M, 2024-Y hoặc 2024-A1.',
    });
  }
  const [, year, month, quarter, half, nine, whole, adHoc] = match;
  const parts: PeriodParts = {
    year: Number(year),
    n: Number(month ?? quarter ?? half ?? adHoc ?? 1),
    kind: month
      ? 'month'
      : quarter
        ? 'quarter'
        : half
          ? 'half-year'
          : nine
            ? 'nine-months'
            : whole
              ? 'year'
              : 'ad-hoc',
  };
  checkPeriodParts(parts);
  return parts;
}

/** Throws Problem `period-year` outside 2000–2100, `period-number` for e.g. quarter 5. */
function checkPeriodParts({ kind, year, n }: PeriodParts): void {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    throw new Problem('period-year', `Năm ${year} nằm ngoài khoảng ${FIRST_YEAR}–${LAST_YEAR}.`, {
      where: String(year),
      advice: 'Đồng chí ghi năm đủ bốn chữ số.',
    });
  }
  const highest = HIGHEST_NUMBER[kind];
  if (!Number.isInteger(n) || n < 1 || n > highest) {
    throw new Problem('period-number', `${KIND_WORDS[kind]} không có số ${n}, chỉ có từ 1 đến ${highest}.`, {
      where: String(n),
      advice: 'Đồng chí kiểm tra lại số của kỳ.',
    });
  }
}
