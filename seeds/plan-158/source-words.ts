import type { WrittenPlan } from './written-plan.ts';

/**
 * For the test that holds plan.json against source.txt. Own small code on purpose: it shares nothing with what
 * made plan.json.
 */

/** What the source has and the plan has not; each must be there exactly as often as it says. */
const removals: readonly { readonly what: string; readonly times: number; readonly instead?: string }[] = [
  // Quốc hiệu, tiêu ngữ: set by the layout of every document, not data of this one.
  { what: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n', times: 1 },
  // The table's header at the top of each further page.
  {
    what: '\n\nTT\tNội dung\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian thực hiện\tSản phẩm',
    times: 10,
    instead: '\n',
  },
  // Marks and residue of the text extraction.
  { what: '<ul style="list-style-type: none"> ', times: 15 },
  { what: './. 2020', times: 1, instead: './.' },
  { what: '\nLâm\n', times: 1, instead: '\n' },
  { what: '**', times: 2 },
  { what: '1446-\n', times: 1, instead: '1446-' },
  { what: 'Số: 158 /KH-UBND', times: 1, instead: 'Số: 158/KH-UBND' },
];

const FIRST_HEADER = 'TT Nội dung Cơ quan chủ trì Cơ quan phối hợp Thời gian thực hiện Sản phẩm';

/** The words of the source without the listed removals. Throws when a removal is not there as often as listed. */
export function sourceWords(source: string): string[] {
  let text = source;
  for (const { what, times, instead } of removals) {
    const parts = text.split(what);
    if (parts.length !== times + 1) throw new Error(`${what}: ${parts.length - 1} times`);
    text = parts.join(instead ?? '');
  }
  return wordsOf(`${text} ${FIRST_HEADER}`);
}

/** The words of the plan, the fixed words around its data added. */
export function planWords(plan: WrittenPlan): string[] {
  const { appendix, signature } = plan;
  const [year, month, day] = plan.date.split('-').map(Number);
  return wordsOf(
    [
      plan.issuer,
      `Số: ${plan.number}`,
      `${plan.place}, ngày ${day} tháng ${month} năm ${year}`,
      plan.documentKind,
      plan.title,
      ...plan.body.map((block) => `${block.number} ${block.text}`),
      'Nơi nhận:',
      ...plan.recipients.map((recipient) => `- ${recipient}`),
      signature.authority,
      signature.position,
      signature.name,
      'Phụ lục',
      appendix.title,
      appendix.attachedTo,
      ...appendix.columns.map((column) => column.header),
      ...appendix.sections.map((section) => `${section.number} ${section.title}`),
      ...appendix.tasks.flatMap((task) => [
        task.number,
        task.content,
        task.lead,
        task.coordinating,
        task.deadline,
        task.product,
      ]),
      appendix.notes,
    ].join('\n'),
  );
}

/** The rows of the source's table, header rows left out, rows without a number joined to the one above. */
export function sourceRows(source: string): string[][] {
  const rows: string[][] = [];
  for (const line of source.replaceAll('<ul style="list-style-type: none"> ', '').split('\n')) {
    const cells = line.split('\t');
    if (cells.length !== 6 || cells[0] === 'TT') continue;
    const last = rows.at(-1);
    if (cells[0] === '' && last) {
      for (const [i, cell] of cells.entries()) if (cell !== '') last[i] = `${last[i]} ${cell}`;
    } else rows.push(cells);
  }
  return rows;
}

/** The paragraphs of the source's body from căn cứ to "./.", each on one line. */
export function sourceParagraphs(source: string): string[] {
  return source
    .slice(source.indexOf('Căn cứ Thông báo'), source.indexOf(' 2020\n\nNơi nhận'))
    .split('\n\n')
    .map((paragraph) => paragraph.replace('1446-\n', '1446-').replaceAll('\n', ' ').trim());
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
