import type { SheetDescription } from '../sheet/workbook-description.ts';
import type { RemarkLine } from './summary-tables.ts';
import { tableSheet } from './table-sheet.ts';

export const difficultySheet = (lines: readonly RemarkLine[], subtitle: string): SheetDescription =>
  remarkSheet('Khó khăn', 'KHÓ KHĂN, VƯỚNG MẮC', 'Phần', lines, subtitle);

export const proposalSheet = (lines: readonly RemarkLine[], subtitle: string): SheetDescription =>
  remarkSheet('Kiến nghị', 'ĐỀ XUẤT, KIẾN NGHỊ', 'Nơi giải quyết', lines, subtitle);

function remarkSheet(
  name: string,
  title: string,
  group: string,
  lines: readonly RemarkLine[],
  subtitle: string,
): SheetDescription {
  return tableSheet({
    name,
    titles: [title, subtitle],
    columns: [
      { header: group, width: 120, style: 'text' },
      { header: 'Nội dung', width: 316, style: 'text' },
      { header: 'Cơ quan báo cáo', width: 110, style: 'text' },
      { header: 'Nhiệm vụ', width: 46, style: 'centred' },
      { header: 'Kỳ', width: 60, style: 'text' },
      { header: 'Mã báo cáo', width: 60, style: 'centred' },
    ],
    rows: lines.map((line) => [line.group, line.text, line.agency, line.task, line.period, line.code]),
    notes: lines.length === 0 ? ['Các báo cáo đã duyệt không nêu.'] : [],
  });
}
