import { type Holiday, publicHolidays } from './holidays.ts';

/** What differs between provinces or kinds of report, so it is set, not fixed. */
export interface PeriodSettings {
  /**
   * `administrative`: the 15th to the 14th (NĐ 09/2019/NĐ-CP, Điều 12, chế độ báo cáo của cơ quan hành chính).
   * `calendar`: whole calendar months (NĐ 60/2018/NĐ-CP, statistical reports).
   */
  readonly windows: 'administrative' | 'calendar';
  /** The report is sent at the latest this many working days after the cut-off. 2 is usual; a province may say otherwise. */
  readonly sendingWorkingDays: number;
  readonly holidays: readonly Holiday[];
}

export const defaultPeriodSettings: PeriodSettings = {
  windows: 'administrative',
  sendingWorkingDays: 2,
  holidays: publicHolidays,
};
