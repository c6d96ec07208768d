import type { TaskStatus } from '#shared/domain/task-status.ts';

/** Shapes that differ in black and white (docs/formats/status.md). */
export type StatusShape =
  | 'done' // filled disc, tick
  | 'donelate' // ring, tick
  | 'run' // half disc
  | 'soon' // triangle, !
  | 'late' // filled square, !
  | 'wait' // hourglass
  | 'dep' // diamond
  | 'need' // dashed ring, ?
  | 'routine' // open loop
  | 'pause' // two bars
  | 'off'; // struck ring

export interface StatusWord {
  /** On screen and on paper. */
  readonly word: string;
  /** For column heads and narrow places. */
  readonly short: string;
  /** Custom property of the theme that gives the colour, e.g. `--done`. */
  readonly token: `--${string}`;
  readonly shape: StatusShape;
}

export const statusWords: Readonly<Record<TaskStatus, StatusWord>> = {
  'done-on-time': { word: 'Hoàn thành đúng hạn', short: 'Đúng hạn', token: '--done', shape: 'done' },
  'done-late': { word: 'Hoàn thành quá hạn', short: 'Xong quá hạn', token: '--done', shape: 'donelate' },
  'done-undated': {
    word: 'Hoàn thành, không xét hạn',
    short: 'Xong, không xét hạn',
    token: '--done',
    shape: 'done',
  },
  'in-time': { word: 'Trong hạn', short: 'Trong hạn', token: '--run', shape: 'run' },
  'due-soon': { word: 'Sắp đến hạn', short: 'Sắp đến hạn', token: '--soon', shape: 'soon' },
  overdue: { word: 'Quá hạn', short: 'Quá hạn', token: '--late', shape: 'late' },
  'advised-waiting': { word: 'Đã tham mưu, chờ Bộ', short: 'Chờ Bộ', token: '--wait', shape: 'wait' },
  dependent: { word: 'Chờ điều kiện', short: 'Chờ điều kiện', token: '--dep', shape: 'dep' },
  'needs-deadline': { word: 'Cần bổ sung hạn', short: 'Thiếu hạn', token: '--need', shape: 'need' },
  routine: { word: 'Thường xuyên', short: 'Thường xuyên', token: '--routine', shape: 'routine' },
  paused: { word: 'Tạm dừng', short: 'Tạm dừng', token: '--off', shape: 'pause' },
  'no-longer-fits': { word: 'Không còn phù hợp', short: 'Không còn phù hợp', token: '--off', shape: 'off' },
};

/** In the order in which lists and legends name them; complete by the test beside this file. */
export const statusOrder: readonly TaskStatus[] = [
  'done-on-time',
  'done-late',
  'done-undated',
  'in-time',
  'due-soon',
  'overdue',
  'advised-waiting',
  'dependent',
  'needs-deadline',
  'routine',
  'paused',
  'no-longer-fits',
];
