import type { Finding } from './finding.ts';
import type { Grid } from './grid.ts';
import type { LegacyConversion } from './table-reading.ts';

/** What was noticed while the sheet was opened: hidden rows, formulas without a value, text boxes … */
export function sheetFindings(grid: Grid): readonly Finding[] {
  return (grid.warnings ?? []).map((warning) => ({ ...warning, rows: [], place: grid.name, keep: 'Đã xem' }));
}

const NAMES = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' } as const;

/** Text in an old Vietnamese font was turned into Unicode: an officer may look at samples, or leave it as it is. */
export function legacyFindings(conversion: LegacyConversion | null): readonly Finding[] {
  const [sample] = conversion?.samples ?? [];
  if (conversion === null || sample === undefined) return [];
  const told = conversion.by === 'font' ? 'theo tên phông' : 'theo cách viết';
  return [
    {
      code: 'legacy-text-converted',
      message: `Chữ trong tệp theo bảng mã cũ ${NAMES[conversion.encoding]} (nhận ra ${told}), đã đổi sang Unicode, ví dụ “${short(sample.after)}”.`,
      rows: [],
      place: 'Cả tệp',
      keep: 'Đúng, đã đổi',
      answers: [{ label: 'Để nguyên chữ gốc', effect: { kind: 'choose', choices: { legacy: 'none' } } }],
    },
  ];
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}
