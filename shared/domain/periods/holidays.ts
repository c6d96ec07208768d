import type { CalendarDate } from '#shared/ids.ts';
import { yearOf } from '#shared/time/calendar-date.ts';

/** A public holiday, or a weekend day worked in exchange for one. */
export interface Holiday {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly name: string;
  readonly kind: 'off' | 'worked';
  /** False: computed from the calendar or not yet announced; an office may correct it in its settings. */
  readonly verified: boolean;
}

/**
 * Public holidays of civil servants. Basis: Bộ luật Lao động 2019, Điều 111 khoản 3 (a holiday on a weekend is taken
 * on the next working day) and Điều 112 khoản 1 (01/01; Tết 5 days; Giỗ Tổ 10/3 âm lịch; 30/4; 01/5; Quốc khánh 2 days).
 * The days off at Tết and Quốc khánh and the exchanged days are announced each year by the Ministry
 * (Thông báo nghỉ Tết, Quốc khánh); what is not backed by such an announcement is marked `verified: false`.
 */
export const publicHolidays: readonly Holiday[] = [
  off('2024-01-01', '2024-01-01', 'Tết Dương lịch', true),
  off('2024-02-08', '2024-02-14', 'Tết Giáp Thìn', true),
  off('2024-04-18', '2024-04-18', 'Giỗ Tổ Hùng Vương', true),
  off('2024-04-29', '2024-05-01', 'Ngày Chiến thắng, Quốc tế Lao động (nghỉ hoán đổi 29/4)', true),
  worked('2024-05-04', 'Làm bù ngày 29/4', true),
  off('2024-09-02', '2024-09-03', 'Quốc khánh', true),

  off('2025-01-01', '2025-01-01', 'Tết Dương lịch', true),
  off('2025-01-27', '2025-01-31', 'Tết Ất Tỵ', true),
  off('2025-04-07', '2025-04-07', 'Giỗ Tổ Hùng Vương', true),
  off('2025-04-30', '2025-05-02', 'Ngày Chiến thắng, Quốc tế Lao động (nghỉ hoán đổi 02/5)', true),
  worked('2025-04-26', 'Làm bù ngày 02/5', true),
  off('2025-09-01', '2025-09-02', 'Quốc khánh', true),

  off('2026-01-01', '2026-01-01', 'Tết Dương lịch', true),
  off('2026-01-02', '2026-01-02', 'Nghỉ hoán đổi Tết Dương lịch', false),
  worked('2026-01-10', 'Làm bù ngày 02/01', false),
  off('2026-02-16', '2026-02-20', 'Tết Bính Ngọ', false),
  off('2026-04-27', '2026-04-27', 'Giỗ Tổ Hùng Vương (nghỉ bù)', false),
  off('2026-04-30', '2026-05-01', 'Ngày Chiến thắng, Quốc tế Lao động', true),
  off('2026-09-01', '2026-09-02', 'Quốc khánh', false),

  off('2027-01-01', '2027-01-01', 'Tết Dương lịch', true),
  off('2027-02-05', '2027-02-10', 'Tết Đinh Mùi', false),
  off('2027-04-16', '2027-04-16', 'Giỗ Tổ Hùng Vương', false),
  off('2027-04-30', '2027-05-03', 'Ngày Chiến thắng, Quốc tế Lao động (nghỉ bù)', false),
  off('2027-09-02', '2027-09-03', 'Quốc khánh', false),
];

/**
 * True when days off are known for a year, from the program or from the office. Where none are, working days can only be
 * counted by weekends, and the program says so.
 */
export function knowsHolidaysOf(year: number, holidays: readonly Holiday[] = publicHolidays): boolean {
  return holidays.some(({ kind, from }) => kind === 'off' && yearOf(from) === year);
}

function off(from: CalendarDate, to: CalendarDate, name: string, verified: boolean): Holiday {
  return { from, to, name, kind: 'off', verified };
}

function worked(day: CalendarDate, name: string, verified: boolean): Holiday {
  return { from: day, to: day, name, kind: 'worked', verified };
}
