import { expect, test } from 'vitest';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { appendixPart } from './appendix-part.ts';
import { planTextPart } from './plan-text-part.ts';
import { printShell } from './print-shell.ts';
import { reportPart } from './report-part.ts';
import { shareBar } from './share-bar.ts';

const plan = plan158();
const seen = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/gu, '')
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/\s+/gu, '');

test('the plan’s text stands on paper whole, before its appendix', () => {
  const html = seen(
    printShell('x', [planTextPart(plan), appendixPart({ document: plan.appendix, columns: 'issued' })]),
  );
  let from = 0;
  for (const { number, text } of plan.body) {
    const at = html.indexOf(`${number}${text}`.normalize('NFC').replace(/\s+/gu, ''), from);
    expect(at, text).toBeGreaterThanOrEqual(from);
    from = at;
  }
  for (const recipient of plan.recipients) {
    expect(html).toContain(recipient.replace(/[;.]\s*$/u, '').replace(/\s+/gu, ''));
  }
  expect(html.indexOf('Phụlục')).toBeGreaterThan(-1);
});

test('portrait and landscape parts stand in one document', () => {
  const frame = {
    parent: 'UBND TỈNH',
    issuer: 'SỞ Y TẾ',
    number: 'Số:      /BC-SYT',
    placeAndDate: 'Rạch Giá, ngày      tháng 9 năm 2024',
    documentKind: 'BÁO CÁO',
    abstract: 'Kết quả <quý III>',
    addressees: ['Ủy ban nhân dân tỉnh'],
    recipients: ['Như trên', 'Lưu: VT'],
    signature: ['GIÁM ĐỐC'],
    signerName: '',
  };
  const report = reportPart({
    frame,
    blocks: [
      { kind: 'part', text: 'I. KẾT QUẢ' },
      {
        kind: 'table',
        columns: [
          { header: 'Cơ quan', share: 0.7, align: 'left' },
          { header: 'Số', share: 0.3, align: 'right' },
        ],
        rows: [{ cells: ['Sở Y tế', '3'] }, { cells: ['Cộng', '3'], total: true }],
      },
    ],
  });
  const html = printShell('x', [report, appendixPart({ document: plan.appendix, columns: 'issued' })]);
  expect(html).toMatch(/<section class="portrait">[\s\S]*<section class="landscape">/u);
  expect(html).toContain('Số:      /BC-SYT');
  expect(html).toContain('Kết quả &lt;quý III&gt;');
  expect(html).toContain('<tr class="total">');
});

test('a report keeps numbers of documents whole, sets legal bases in italics and draws its chart in black', () => {
  const chart = {
    kind: 'line',
    title: 'Diễn biến',
    alt: 'Quý II: 3 và 3',
    categories: ['Quý II/2024', 'Quý III/2024'],
    series: [
      { name: 'Hoàn thành', values: [3, 5] },
      { name: 'Quá hạn', values: [3, 1] },
    ],
  } as const;
  const longest = `a-${'b'.repeat(60)}`;
  const body = reportPart({
    frame: {
      parent: '',
      issuer: 'SỞ Y TẾ',
      number: '',
      placeAndDate: '',
      documentKind: 'KẾ HOẠCH',
      abstract: '',
      addressees: [],
      recipients: [],
      signature: [],
      signerName: '',
    },
    blocks: [
      { kind: 'legal-basis', text: 'Căn cứ Kế hoạch số 158/KH-UBND - bản chính' },
      { kind: 'paragraph', text: `<b> ${longest}` },
      {
        kind: 'table',
        columns: [{ header: 'Kỳ', share: 1, align: 'left' }],
        rows: [{ cells: ['Quý II/2024'] }],
        chart,
      },
    ],
  }).body.toString();
  expect(body).toContain(
    '<p class="i">Căn cứ Kế hoạch số <span class="nb">158/KH-UBND</span> - bản chính</p>',
  );
  expect(body).toContain(`&lt;b&gt; ${longest}`);
  expect(body).toContain('aria-label="Quý II: 3 và 3"');
  // Two lines that meet: one number above the point, one below.
  const heights = [...body.matchAll(/<text\s+x="[\d.]+"\s+y="([\d.]+)"[^>]*>3<\/text\s*>/gu)].map(([, y]) =>
    Number(y),
  );
  expect(heights).toHaveLength(2);
  expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThan(15);
});

test('a bar’s parts sum to its length and none is empty', () => {
  const bar = shareBar(
    [
      { label: 'a', count: 3, fill: 'full' },
      { label: 'b', count: 0, fill: 'dots' },
      { label: 'c', count: 1, fill: 'empty' },
    ],
    4,
  ).toString();
  const widths = [...bar.matchAll(/y="1"\s+width="([\d.]+)"/gu)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(2);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(440, 0);
  expect(bar).not.toContain('b: 0');
});
