import { expect, test } from 'vitest';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import type { Measure } from '#shared/domain/measure.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { printDocument } from './print-document.ts';

test('a detailed plan stands beside its task, what and who under the same number', () => {
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
  const html = printDocument({
    document: plan158().appendix,
    columns: 'issued',
    measures: new Map([['I.7', [measure, { ...measure, content: 'Tập huấn', method: '' }]]]),
  });
  expect(html).toContain('(1) Mua thiết bị; Đấu thầu\n(2) Tập huấn');
  expect(html).toContain('(1) Phòng KHTC; Trần Thị B; Quý III/2024');
});
