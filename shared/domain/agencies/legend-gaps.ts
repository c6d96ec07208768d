import type { Warning } from '#shared/problem.ts';
import type { Abbreviations } from './abbreviations.ts';
import { abbreviationSpans } from './abbreviation-spans.ts';

/**
 * Abbreviations that the table uses although the legend spells them otherwise: the legend of plan 158 says
 * "Giao thông vận tải (GVT)", its rows say GTVT. An entry is added only if its letters are exactly the initials
 * of the legend's words, it stands in the table, and the legend's own form does not.
 */
export function legendGaps(
  legend: Abbreviations,
  cells: readonly string[],
): { readonly added: Abbreviations; readonly warnings: readonly Warning[] } {
  const added: Record<string, string> = {};
  const warnings: Warning[] = [];
  for (const [abbreviation, full] of Object.entries(legend)) {
    const initials = initialsOf(full);
    if (initials === abbreviation || legend[initials] !== undefined) continue;
    if (!isUsed(initials, cells) || isUsed(abbreviation, cells)) continue;
    added[initials] = full;
    warnings.push({
      code: 'legend-mismatch',
      message: `Ghi chú viết tắt ${full} là ${abbreviation}, trong bảng viết ${initials}. Hiểu cả hai là ${full}; chữ gốc giữ nguyên.`,
      where: 'notes',
    });
  }
  return { added, warnings };
}

function initialsOf(full: string): string {
  return (full.normalize('NFC').match(/\p{L}+/gu) ?? [])
    .map((word) => (word === 'và' ? '&' : (word[0] ?? '').toUpperCase()))
    .join('');
}

function isUsed(abbreviation: string, cells: readonly string[]): boolean {
  return cells.some((cell) => abbreviationSpans(cell, { [abbreviation]: '' }).length > 0);
}
