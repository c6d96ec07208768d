import type { ReceivedGap } from './types.ts';

/** What arrived and waits, and what for: "Đã nhận gói 14 và 16, thiếu gói 15". */
export function gapWords(gap: ReceivedGap | undefined): string {
  if (gap?.waitsFor === 'key') {
    const whose = gap.person ? `Máy của ${gap.person}` : 'Máy gửi tệp';
    const count = gap.waiting.length === 0 ? '' : `, ${gap.waiting.length} lần ghi chưa vào sổ`;
    return `${whose} chờ đối chiếu dấu vân tay${count}`;
  }
  const have = gap && gap.waiting.length > 0 ? `Đã nhận gói ${listed(gap.waiting)}` : 'Đã nhận gói';
  if (gap?.waitsFor === 'others') return `${have}, chờ gói của cơ quan khác chưa về`;
  return gap && gap.missing.length > 0
    ? `${have}, thiếu gói ${listed(gap.missing)}`
    : `${have}, còn thiếu gói trước`;
}

function listed(numbers: readonly number[]): string {
  const last = numbers.at(-1);
  return numbers.length > 1 ? `${numbers.slice(0, -1).join(', ')} và ${last}` : String(last);
}
