/** What an office may set about alerts; none of it is in a decree, so none of it is a constant. */
export interface StatusSettings {
  /**
   * A task is "Sắp đến hạn" from this many days before its due date (0 = only on the day itself).
   * 15 by default: half a month, so that a quarter's tasks show up before the cut-off of the quarter's report
   * (cut-off on the 14th, NĐ 09/2019/NĐ-CP; due on the quarter's last day).
   */
  readonly dueSoonDays: number;
}

export const defaultStatusSettings: StatusSettings = { dueSoonDays: 15 };
