import { join } from 'node:path';
import { parsePeriodId } from '#shared/domain/periods/period-id.ts';
import { periodId } from '#shared/ids.ts';
import type { Command } from '../command.ts';
import { dateOption } from '../dates.ts';
import { consolidationLines } from '../merge/consolidation-lines.ts';
import { folderFiles } from '../merge/folder-files.ts';
import { mergePackages } from '../merge/merge-packages.ts';
import { mergeWorkbooks } from '../merge/merge-workbooks.ts';
import { consolidate, OUTPUTS, writeConsolidation } from '../merge/write-consolidation.ts';
import { DOCUMENTS } from '../merge/write-papers.ts';
import { planOption } from '../plan-option.ts';
import { noonOf } from '#shared/time/noon-of.ts';
import { readTrustedKey } from '../trust-option.ts';
import { UsageError } from '../usage-error.ts';

export const consolidateCommand: Command = {
  path: ['consolidate'],
  summary: 'Gộp mọi gói và tệp điền trong một thư mục, tổng hợp một kỳ',
  synopsis: 'THƯ_MỤC --plan MÃ --period KỲ --as-of NGÀY --out THƯ_MỤC [--trust TỆP] [--json]',
  positionals: ['THƯ_MỤC'],
  options: {
    plan: { value: 'MÃ', help: 'mã kế hoạch; 158 là Kế hoạch 158/KH-UBND' },
    period: { value: 'KỲ', help: '2024-Q3, 2024-H1, 2024-M09, 2024-9M, 2024-Y, 2024-A1 (đột xuất)' },
    'as-of': { value: 'NGÀY', help: 'ngày tính tình trạng (2024-09-20 hoặc 20/9/2024)' },
    out: { value: 'THƯ_MỤC', help: 'nơi ghi kết quả' },
    trust: {
      value: 'TỆP',
      help: 'tệp chứa mã khóa của cơ quan đầu mối; mặc định tin gói của cơ quan đầu mối',
    },
  },
  details: [
    `Ghi ${OUTPUTS.report} (báo cáo tổng hợp), ${OUTPUTS.appendix} (phụ lục có tiến độ), ${OUTPUTS.summary} (số liệu),`,
    `${OUTPUTS.lists} (cơ quan chưa gửi, gửi chậm, bị trả lại). Thứ tự tệp và tệp trùng không ảnh hưởng kết quả.`,
    `Trong ${DOCUMENTS}/: figures.xlsx (số liệu, biểu đồ), agency-sheets.docx, .xlsx (phiếu cơ quan), appendix.docx, upward-….docx (báo cáo lên cấp trên).`,
    'Chỉ báo cáo đã duyệt được tính; tệp khác được nêu tên và để nguyên. Tệp điền có ô sai được nêu từng ô.',
  ],
  async run(args) {
    const [plan, out] = [planOption(args.required('plan')), args.required('out')];
    const period = periodId(args.required('period'));
    parsePeriodId(period);
    const asOf = dateOption(args, 'as-of');
    if (asOf === undefined) throw new UsageError('Thiếu tùy chọn --as-of.');
    const trust = args.option('trust');
    const files = await folderFiles(args.positional(0));
    const packages = await mergePackages(
      files,
      plan,
      trust === undefined ? null : await readTrustedKey(trust),
    );
    const merged = await mergeWorkbooks(packages, files, { asOf, at: noonOf(asOf) });
    const consolidation = await consolidate(merged, period, asOf);
    await writeConsolidation(consolidation, out);
    const written = Object.values(OUTPUTS).map((name) => join(out, name));
    return {
      json: { written, ...consolidation.document },
      lines: [...consolidationLines(consolidation, merged.files), `Đã ghi: ${written.join(', ')}`],
    };
  },
};
