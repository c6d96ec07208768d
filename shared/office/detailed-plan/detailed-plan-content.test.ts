import { expect, it } from 'vitest';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { bookTasks } from '#shared/book/book-tasks.ts';
import type { Book } from '#shared/book/types.ts';
import { sampleBook } from '#shared/domain/summary/sample-book.ts';
import type { Measure } from '#shared/domain/measure.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { defaultOfficeSetup } from '../setup/default-office-setup.ts';
import { docxPart, docxText, paragraphsOf } from '../testing/docx-parts.ts';
import { wordSchemaBreaches } from '../testing/word-schema.ts';
import { officialDocx } from '../word/official-docx.ts';
import { printShell } from '../print/print-shell.ts';
import { officialParts } from '../print/official-parts.ts';
import { detailedPlanContent } from './detailed-plan-content.ts';

const plan = plan158();
const agency = agencyId('so-ke-hoach-va-dau-tu');
const unwritten = { read: () => undefined, entities: () => [] };
const measure = (task: string, order: number, fields: Partial<Measure>): Measure => ({
  agency,
  task: taskPath(task),
  step: `b${order}`,
  order,
  content: `Nội dung ${order}`,
  method: 'Họp liên ngành',
  unit: 'Phòng Tổng hợp',
  officer: 'Lê Thị Hạnh',
  start: '2024-06-03',
  due: '2024-08-30',
  timing: '',
  product: '- Tờ trình\n- Dự thảo',
  resources: 'Ngân sách tỉnh, 120 triệu đồng',
  progress: 40,
  removedAt: null,
  removedBy: '',
  ...fields,
});
const bookWith = (measures: readonly Measure[]): Book => ({
  ...sampleBook([]),
  plan,
  tasks: bookTasks(plan, unwritten, []),
  agencies: builtInAgencies,
  measures: (_, task) => measures.filter((each) => each.task === task),
});
const setupOf = (on: string) => {
  const own = builtInAgencies.find(({ id }) => id === agency);
  if (own === undefined) throw new Error('The agency is in the register');
  return defaultOfficeSetup({ agency: own, agencies: builtInAgencies, plan, on });
};
const MEASURES = [
  measure('II.22', 1, {}),
  measure('II.22', 2, { unit: '', due: null, timing: 'Thường xuyên' }),
  measure('I.5', 3, { content: `${'Rất dài. '.repeat(2000)}hết` }),
];

it('is a plan by the decree: what it rests on, aims in the plan’s words, units, signature, measures by task', async () => {
  const bytes = await officialDocx(
    detailedPlanContent(bookWith(MEASURES), agency, '2024-06-03', setupOf('2024-06-03')),
    0,
  );
  expect(wordSchemaBreaches(bytes)).toEqual([]);
  const xml = docxPart(bytes);
  const text = docxText(xml);
  expect(paragraphsOf(xml, 'TenLoai')).toEqual(['KẾ HOẠCH CHI TIẾT']);
  expect(paragraphsOf(xml, 'CanCu')[0]).toContain(
    'Căn cứ Kế hoạch số 158/KH-UBND ngày 16/5/2024 của Ủy ban nhân dân tỉnh Kiên Giang thực hiện Kết luận của Thủ tướng',
  );
  const [aim] = plan.body.filter(({ kind }) => kind === 'bullet');
  for (const words of [
    'I. MỤC ĐÍCH, YÊU CẦU',
    aim?.text ?? '?',
    'thực hiện 10 nhiệm vụ',
    'bằng 3 biện pháp',
    '8 nhiệm vụ chưa có biện pháp, tiếp tục bổ sung: ',
    '- Phòng Tổng hợp: 2 biện pháp (nhiệm vụ I.5, II.22);',
    '- Chưa giao đơn vị thực hiện: 1 biện pháp (nhiệm vụ II.22).',
    'báo cáo qua Ủy ban nhân dân thành phố Phú Quốc theo quy định',
    'GIÁM ĐỐC',
    'CÁC BIỆN PHÁP THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO TẠI KẾ HOẠCH SỐ 158/KH-UBND',
    'Ngân sách tỉnh, 120 triệu đồng',
    'Thường xuyên',
  ]) {
    expect(text).toContain(words);
  }
  // Every letter of what is taller than a page, which must be torn; progress is no part of it.
  expect(text.match(/dài\./gu)).toHaveLength(2000);
  expect(text).not.toContain('Tiến độ (%)');
  const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([row]) => row);
  expect(rows.filter((row) => row.includes('hết')).every((row) => !row.includes('<w:cantSplit/>'))).toBe(
    true,
  );
});

it('says the same in print, on portrait then landscape pages', () => {
  const parts = officialParts(
    detailedPlanContent(bookWith(MEASURES), agency, '2024-06-03', setupOf('2024-06-03')),
  );
  expect(parts.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape']);
  const html = printShell('x', parts);
  for (const words of [
    'KẾ HOẠCH CHI TIẾT',
    'Phòng Tổng hợp: 2 biện pháp',
    'Ngân sách tỉnh, 120 triệu đồng',
  ]) {
    expect(html).toContain(words);
  }
  expect(html.match(/dài\./gu)).toHaveLength(2000);
});

it('with nothing planned yet says so; bodies bear the names of the day, the plan those of its own', async () => {
  const text = docxText(
    docxPart(
      await officialDocx(detailedPlanContent(bookWith([]), agency, '2025-08-01', setupOf('2025-08-01')), 0),
    ),
  );
  expect(text).toContain('bằng 0 biện pháp');
  expect(text).not.toContain('Các đơn vị thực hiện:');
  expect(text).toContain(
    'báo cáo qua Ủy ban nhân dân thành phố Phú Quốc (nay là Ủy ban nhân dân đặc khu Phú Quốc)',
  );
  expect(text).toContain('Chưa có biện pháp');
});
