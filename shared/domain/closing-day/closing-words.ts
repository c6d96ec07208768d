import type { ClosingState } from './types.ts';

export interface ClosingWord {
  readonly word: string;
  /** What the focal point does next; empty when nothing. */
  readonly action: string;
  readonly token: `--${string}`;
  /** Shape of the report vocabulary (docs/formats/status.md). */
  readonly shape: 'ring' | 'back' | 'need' | 'diamond' | 'same' | 'opposed' | 'target' | 'done';
}

export const closingWords: Readonly<Record<ClosingState, ClosingWord>> = {
  late: { word: 'Chưa gửi', action: 'Soạn đôn đốc', token: '--late', shape: 'ring' },
  missing: { word: 'Chưa gửi', action: 'Soạn đôn đốc', token: '--late', shape: 'ring' },
  returned: { word: 'Đã trả lại', action: 'Xem lý do', token: '--soon', shape: 'back' },
  'waiting-gap': { word: 'Chờ gói còn thiếu', action: 'Nhắn gửi gói', token: '--need', shape: 'need' },
  'waiting-key': { word: 'Chờ nhận máy', action: 'Đối chiếu', token: '--need', shape: 'diamond' },
  'same-as-last': { word: 'Giống hệt kỳ trước', action: 'So hai kỳ', token: '--soon', shape: 'same' },
  contradicting: { word: 'Mâu thuẫn', action: 'Xem hai bản', token: '--wait', shape: 'opposed' },
  'to-review': { word: 'Chờ duyệt', action: 'Duyệt', token: '--run', shape: 'target' },
  accepted: { word: 'Đã duyệt', action: '', token: '--done', shape: 'done' },
  requested: { word: 'Đề nghị, không tính trễ', action: '', token: '--off', shape: 'ring' },
};
