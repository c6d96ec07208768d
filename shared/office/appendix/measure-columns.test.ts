import { expect, test } from 'vitest';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import type { Measure } from '#shared/domain/measure.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { openAppendixFile } from '../reading/open-appendix-file.ts';
import { printDocument } from '../print/print-document.ts';
import { writeXlsx } from '../sheet/write-xlsx.ts';
import { appendixDocx } from '../word/appendix-docx.ts';
import { appendixWorkbook } from './appendix-workbook.ts';

test('a detailed plan stands beside its task on every kind of paper, what and who under the same number', async () => {
  const measure: Measure = {
    agency: agencyId('so-y-te'),
    task: taskPath('I.7'),
    step: 's',
    order: 1,
    content: 'Mua thiết bị',
    method: 'Đấu thầu',
    unit: 'Phòng KHTC',
    officer: 'Trần Thị B',
    start: null,
    due: null,
    timing: 'Quý III/2024',
    product: '',
    resources: '',
    progress: null,
    removedAt: null,
    removedBy: '',
  };
  const document = plan158().appendix;
  const measures = new Map([['I.7', [measure, { ...measure, content: 'Tập huấn', method: '' }]]]);
  const html = printDocument({ document, columns: 'measures', measures });
  expect(html).toContain('(1) Mua thiết bị; Đấu thầu\n(2) Tập huấn');
  expect(html).toContain('(1) Phòng KHTC; Trần Thị B; Quý III/2024');
  const files = [
    await writeXlsx(appendixWorkbook(document, { columns: 'measures', measures })),
    await appendixDocx({ document, columns: 'measures', measures }),
  ];
  for (const file of files) {
    const texts = openAppendixFile(file).flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => [...cells.values()]),
    );
    expect(texts).toContain('(1) Mua thiết bị; Đấu thầu\n(2) Tập huấn');
    expect(texts).toContain(
      '(1) Phòng KHTC; Trần Thị B; Quý III/2024\n(2) Phòng KHTC; Trần Thị B; Quý III/2024',
    );
  }
});
