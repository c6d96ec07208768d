import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { randomAppendix } from '../appendix/random-appendix.ts';
import { outputColumns } from '../appendix/output-columns.ts';
import { printDocument } from './print-document.ts';

const { appendix } = plan158();

/** What a reader sees of a piece of HTML, without white space. */
function seen(html: string): string {
  return html
    .replaceAll('<div class="cont">(tiếp theo)</div>', '')
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, '');
}

/** Without the fonts carried in it. */
const withoutFonts = (html: string) => html.replace(/url\("data:font\/woff2;base64,[^"]*"\)/gu, '');
const bodyOf = (html: string) => html.slice(html.indexOf('<tbody>') + 7, html.indexOf('</tbody>'));
/** The table's cells, row by row; the pieces of a torn row put together again. */
function cellsOf(html: string): string[] {
  const rows: string[][] = [];
  for (const row of bodyOf(html).split('</tr>')) {
    const cells = [...row.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/gu)].map(([, cell]) => seen(cell ?? ''));
    const last = rows.at(-1);
    if (row.includes('class="cont"') && last !== undefined) {
      for (const [index, cell] of cells.entries()) last[index] += cell;
    } else rows.push(cells);
  }
  return rows.flat();
}
const squeezed = (text: string) => text.replace(/\s+/gu, '');

describe('the print document', () => {
  test('holds every word of the table exactly once, in the order of the appendix', () => {
    fc.assert(
      fc.property(randomAppendix, (doc) => {
        const columns = outputColumns(doc);
        const expected = doc.sections.flatMap((section) => [
          section.number,
          section.title,
          ...doc.tasks
            .filter((task) => task.section === section.number)
            .flatMap((task) => columns.map((column) => column.text(task))),
        ]);
        const html = printDocument({ document: doc, columns: 'issued' });
        expect(cellsOf(html)).toEqual(expected.map(squeezed));
      }),
      { seed: 158, numRuns: 100 },
    );
  });

  test('is self-contained and runs nothing', () => {
    const html = printDocument({
      document: { ...appendix, title: '<script>alert(1)</script>', notes: '"><img src=x onerror=alert(1)>' },
      columns: 'issued',
    });
    expect(html).toMatch(/^<!doctype html>/u);
    expect(withoutFonts(html)).not.toMatch(/<script|<img|<link|https?:|url\(/iu);
  });

  test('repeats one header', () => {
    const html = printDocument({ document: appendix, columns: 'progress' });
    expect(html.match(/<thead>/gu)).toHaveLength(1);
    expect(html.match(/<th scope="col"/gu)).toHaveLength(8);
    expect(html).toContain('size: A4 landscape');
    expect(html).toContain('counter(pages)');
  });

  test('prints what the scope names, with the group rows above it', () => {
    const rowsOf = (html: string) => (bodyOf(html).match(/<tr/gu) ?? []).length;
    const print = (scope: NonNullable<Parameters<typeof printDocument>[0]['scope']>) =>
      rowsOf(printDocument({ document: appendix, columns: 'issued', scope }));
    expect(print({ kind: 'all' })).toBe(42);
    expect(print({ kind: 'section', section: 'II' })).toBe(23);
    expect(print({ kind: 'paths', paths: ['I.10.đ'] })).toBe(3);
    // Section I, I.7 (led), the group row I.10 and I.10.b (coordinated).
    expect(print({ kind: 'agency', agencyId: 'so-y-te' })).toBe(4);
  });

  test('only a row taller than a page is torn, between two words, and marked where it goes on', () => {
    const [first, ...rest] = appendix.tasks;
    if (first === undefined) throw new Error('The plan has tasks');
    const content = 'Một câu khá dài để thử. '.repeat(200).trim();
    const html = printDocument({
      document: { ...appendix, tasks: [{ ...first, content }, ...rest] },
      columns: 'issued',
    });
    const pieces = html
      .slice(html.indexOf('Một câu'))
      .split('<div class="cont">(tiếp theo)</div>')
      .map((piece) => piece.slice(0, piece.indexOf('</td>')).trim());
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join(' ')).toBe(content);
    expect(printDocument({ document: appendix, columns: 'issued' })).not.toContain('(tiếp theo)');
  });

  test('what was typed with marks apart is printed in letters that can be searched for', () => {
    const [first] = appendix.tasks;
    if (first === undefined) throw new Error('The plan has tasks');
    const html = printDocument({
      document: { ...appendix, tasks: [{ ...first, content: 'Nhiệm vụ\u0000 ở đảo'.normalize('NFD') }] },
      columns: 'issued',
    });
    expect(html).toContain('>Nhiệm vụ ở đảo<'.normalize('NFC'));
  });

  test('columns that are not wanted are left out, the content never', () => {
    const html = printDocument({
      document: appendix,
      columns: 'issued',
      without: new Set(['Nội dung', 'Sản phẩm', 'Cơ quan phối hợp']),
    });
    const heads = [...html.matchAll(/<th scope="col">([^<]*)</gu)].map(([, head]) => head);
    expect(heads).toEqual(['TT', 'Nội dung', 'Cơ quan chủ trì', 'Thời gian thực hiện']);
  });
});
