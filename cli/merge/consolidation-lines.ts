import { formatShare } from '#shared/time/format-number.ts';
import type { FileOutcome } from './merge-packages.ts';
import type { Consolidation } from './write-consolidation.ts';

/** What a consolidation did, for the terminal. */
export function consolidationLines(
  { summary, closing }: Consolidation,
  files: readonly FileOutcome[],
): readonly string[] {
  const { total, ofAssigned, ofFallenDue } = summary;
  const { totals } = closing;
  return [
    ...files.map(({ file, message }) => `${file}: ${message}`),
    `${summary.period.title}: ${totals.sent}/${totals.expected} cơ quan đã gửi, ${totals.accepted} báo cáo đã duyệt, đưa vào tổng hợp.`,
    `${total.cells.assigned.length} nhiệm vụ; hoàn thành ${formatShare(ofAssigned.done.length, ofAssigned.of.length)} ${ofAssigned.denominator} (${ofAssigned.done.length}/${ofAssigned.of.length}), ${formatShare(ofFallenDue.done.length, ofFallenDue.of.length)} ${ofFallenDue.denominator} (${ofFallenDue.done.length}/${ofFallenDue.of.length}).`,
  ];
}
