import { join } from 'node:path';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { periodId } from '#shared/ids.ts';
import { appendixWorkbook } from '#shared/office/appendix/appendix-workbook.ts';
import { printDocument } from '#shared/office/print/print-document.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import { appendixDocx } from '#shared/office/word/appendix-docx.ts';
import { playSampleYear } from '#shared/simulation/play-sample-year.ts';
import { CONSOLIDATION_MOMENT } from '#shared/simulation/sample-agencies.ts';
import { seededSigner } from '#shared/simulation/seeded-signer.ts';
import { dateOfInstant } from '#shared/time/calendar-date.ts';
import type { Command } from '../command.ts';
import { makeFolder, writeOutput } from '../files.ts';
import { consolidationLines } from '../merge/consolidation-lines.ts';
import { mergePackages } from '../merge/merge-packages.ts';
import { consolidate, OUTPUTS, writeConsolidation } from '../merge/write-consolidation.ts';

const SEED = '158';
const PERIOD = periodId('2024-Q3');
const PACKAGES = 'goi';
const PLAN = 'ke-hoach-158';

export const demoCommand: Command = {
  path: ['demo'],
  summary: 'Chạy trọn một vòng trên Kế hoạch 158: từ ban hành đến báo cáo tổng hợp',
  synopsis: 'THƯ_MỤC [--json]',
  positionals: ['THƯ_MỤC'],
  options: {},
  details: [
    'Đầu mối ban hành; 17 cơ quan báo cáo Quý II và Quý III/2024 (gửi chậm, trả lại, thiếu gói, không gửi); đầu mối duyệt, tổng hợp.',
    `Ghi ${PACKAGES}/*.skh, ${PLAN}/ (phụ lục như ban hành), ${OUTPUTS.report}, ${OUTPUTS.appendix}, appendix.html, ${OUTPUTS.summary}, ${OUTPUTS.lists}.`,
    'Số liệu báo cáo là giả định.',
  ],
  async run(args) {
    const out = args.positional(0);
    const plan = plan158();
    const year = await playSampleYear({
      plan,
      agencies: builtInAgencies,
      seed: SEED,
      until: CONSOLIDATION_MOMENT,
      signerOf: (agency) => seededSigner(`${SEED}/${agency}`),
    });
    await makeFolder(join(out, PACKAGES));
    for (const { name, bytes } of year.packages) await writeOutput(join(out, PACKAGES, name), bytes);
    await writeIssued(join(out, PLAN));

    // From the files, not from memory: what anybody with the same packages would get.
    const merged = await mergePackages(year.packages, plan.id, null);
    const consolidation = await consolidate(merged, PERIOD, dateOfInstant(CONSOLIDATION_MOMENT));
    await writeConsolidation(consolidation, out);
    const html = printDocument({
      document: consolidation.book.plan.appendix,
      columns: 'progress',
      progress: consolidation.progress,
    });
    await writeOutput(join(out, 'appendix.html'), html);
    return {
      json: { out, packages: year.packages.map(({ name }) => name), ...consolidation.document },
      lines: [...consolidationLines(consolidation, merged.files), `Đã ghi vào ${out}.`],
    };
  },
};

/** The plan as the focal point hands it out: appendix as issued, for Excel, Word and print. */
async function writeIssued(folder: string): Promise<void> {
  const { appendix, number } = plan158();
  await makeFolder(folder);
  const workbook = appendixWorkbook(appendix, { columns: 'issued', planNumber: number });
  await writeOutput(join(folder, 'phu-luc.xlsx'), await writeXlsx(workbook));
  await writeOutput(
    join(folder, 'phu-luc.docx'),
    await appendixDocx({ document: appendix, columns: 'issued' }),
  );
  await writeOutput(join(folder, 'phu-luc.html'), printDocument({ document: appendix, columns: 'issued' }));
}
