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
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, '');
}

const bodyOf = (html: string) => html.slice(html.indexOf('<tbody>') + 7, html.indexOf('</tbody>'));
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
        expect(seen(bodyOf(html))).toBe(squeezed(expected.join('')));
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
    expect(html).not.toMatch(/<script|<img|<link|https?:|url\(/iu);
  });

  test('repeats one header and closes torn rows', () => {
    const html = printDocument({ document: appendix, columns: 'progress' });
    expect(html.match(/<thead>/gu)).toHaveLength(1);
    expect(html.match(/<th /gu)).toHaveLength(8);
    expect(html.match(/<tfoot>/gu)).toHaveLength(1);
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

  test('only rows taller than a page may be torn', () => {
    const [first, ...rest] = appendix.tasks;
    if (first === undefined) throw new Error('The plan has tasks');
    const long = { ...first, content: 'Một câu khá dài để thử. '.repeat(200) };
    const html = printDocument({ document: { ...appendix, tasks: [long, ...rest] }, columns: 'issued' });
    expect(html.match(/<tr class="long"/gu)).toHaveLength(1);
  });
});
