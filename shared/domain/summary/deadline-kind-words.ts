import type { DeadlineKind } from '#shared/domain/appendix.ts';

/** Kinds of deadlines as a summary names them, in its order. */
export const deadlineKindWords: Readonly<Record<DeadlineKind, string>> = {
  once: 'Có một hạn',
  range: 'Khoảng thời gian',
  recurring: 'Thường xuyên, định kỳ',
  dependent: 'Chờ điều kiện',
  unspecified: 'Chưa ghi thời hạn',
};
