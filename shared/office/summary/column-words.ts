import type { SummaryColumn } from '#shared/domain/summary/types.ts';

/** Heads of the columns of a summary, written out. */
export const columnWords: Readonly<Record<SummaryColumn, string>> = {
  assigned: 'Được giao',
  doneOnTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành quá hạn',
  doneUndated: 'Hoàn thành, không xét hạn',
  inTime: 'Chưa hoàn thành, trong hạn',
  overdue: 'Chưa hoàn thành, quá hạn',
  advisedWaiting: 'Đã tham mưu, chờ cơ quan khác',
  routine: 'Thường xuyên',
  other: 'Khác',
};
