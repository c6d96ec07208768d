import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import type { AppendixDocument } from '#shared/domain/appendix.ts';
import { randomAppendix } from '../appendix/random-appendix.ts';
import { readAppendix } from '../reading/read-appendix.ts';
import { docxPart, docxText, paragraphsOf } from '../testing/docx-parts.ts';
import { nastyPlan } from '../testing/nasty-plan.ts';
import { wordSchemaBreaches } from '../testing/word-schema.ts';
import { appendixDocx } from './appendix-docx.ts';

const plan = plan158();
const register = agencyRegister(builtInAgencies);
const read = (bytes: Uint8Array) => readAppendix(bytes, { planDate: null, today: '2024-06-01', register });

/** Everything of a document that is written text; rows and readings differ from file to file. */
function texts({ title, attachedTo, notes, columns, sections, tasks }: AppendixDocument) {
  const written = tasks.map(({ source: _source, reading: _reading, warnings: _warnings, ...task }) => task);
  return { title, attachedTo, notes, columns, sections, tasks: written };
}

describe('our own file reads back without a difference', () => {
  test('plan 158 with every text and every reading', async () => {
    const back = read(await appendixDocx({ document: plan.appendix, columns: 'issued' }));
    expect(texts(back)).toEqual(texts(plan.appendix));
    expect(back.tasks.map(({ reading }) => reading)).toEqual(
      plan.appendix.tasks.map(({ reading }) => reading),
    );
    expect(back.counts).toMatchObject({ tasks: 39, groups: 1, rowsSkipped: 0 });
  });

  test('any plan, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(randomAppendix, async (document) => {
        expect(texts(read(await appendixDocx({ document, columns: 'issued' })))).toEqual(texts(document));
      }),
      { seed: 158, numRuns: 60 },
    );
  });

  test('a nasty one', async () => {
    const document = nastyPlan();
    expect(texts(read(await appendixDocx({ document, columns: 'issued' })))).toEqual(texts(document));
  });
});

describe('what is in the file', () => {
  const written = appendixDocx({ document: plan.appendix, columns: 'issued' });

  test('the header row repeats, rows stay whole, landscape A4 with the decree’s margins, numbered from 1', async () => {
    const xml = docxPart(await written);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(43);
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/u);
    expect(xml).toContain('<w:pgNumType w:start="1"/>');
    expect(xml).toContain('<w:titlePg/>');
  });

  test('only rows taller than a page may be torn', async () => {
    const rows = docxPart(await appendixDocx({ document: nastyPlan(), columns: 'issued' })).match(
      /<w:tr>.*?<\/w:tr>/gsu,
    );
    const torn = (rows ?? []).filter((row) => !row.includes('<w:cantSplit/>'));
    expect(torn.length).toBeGreaterThan(0);
    expect(Math.min(...torn.map((row) => docxText(row).length))).toBeGreaterThan(1_000);
  });

  test('the look comes from styles: no run carries any, so that restyling changes everything', async () => {
    expect(docxPart(await written)).not.toContain('<w:rPr>');
    expect(paragraphsOf(docxPart(await written), 'PhuLuc')).toEqual(['Phụ lục']);
    expect(paragraphsOf(docxPart(await written), 'NhomPhuLuc')[0]).toBe('10');
    const styles = docxPart(await written, 'word/styles.xml');
    expect(styles).toContain('<w:name w:val="Chữ trong phụ lục"/>');
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain('<w:lang w:val="vi-VN"');
  });

  test('nothing that Word 2010 would refuse, and bookmarks it takes', async () => {
    for (const document of [plan.appendix, nastyPlan()]) {
      const bytes = await appendixDocx({ document, columns: 'issued' });
      expect(wordSchemaBreaches(bytes)).toEqual([]);
      const names = [...docxPart(bytes).matchAll(/<w:bookmarkStart [^>]*w:name="(?<name>[^"]*)"/gu)].map(
        ({ groups }) => groups?.['name'] ?? '',
      );
      expect(names.length).toBeGreaterThan(10);
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => !/^_[0-9A-Za-z_]{1,39}$/u.test(name))).toEqual([]);
    }
  });

  test('text that looks like a formula, a field or markup is text; what XML forbids is gone and nothing else', async () => {
    const [task, ...others] = plan.appendix.tasks;
    if (!task) throw new Error('The plan has tasks');
    const content = '=1+1 {PAGE} <w:p/>\u000b&amp;\ufffe\ud800 cuối\u0000 dòng\tsau 😀';
    const document = { ...plan.appendix, tasks: [{ ...task, content }, ...others] };
    const bytes = await appendixDocx({ document, columns: 'issued' });
    expect(read(bytes).tasks[0]?.content).toBe('=1+1 {PAGE} <w:p/>&amp;\ufffd cuối dòng\tsau 😀');
    expect(docxPart(bytes)).toContain('<w:tab/>');
    expect(docxPart(bytes)).not.toContain('w:fldChar');
  });

  test('the same content gives the same bytes', async () => {
    expect(await appendixDocx({ document: plan.appendix, columns: 'issued' })).toEqual(await written);
  });
});

test('the pages are those the office chose', async () => {
  const page = { margins: { top: 25, right: 20, bottom: 25, left: 35 }, fontSize: 13 } as const;
  const bytes = await appendixDocx({
    document: plan.appendix,
    columns: 'issued',
    page,
    company: 'Sở <Y tế>',
  });
  expect(docxPart(bytes)).toMatch(/<w:pgMar w:top="1417" w:right="1134" w:bottom="1417" w:left="1984"/u);
  expect(docxPart(bytes, 'word/styles.xml')).toMatch(/w:styleId="TenPhuLuc">.*?<w:sz w:val="26"\/>/u);
  expect(docxPart(bytes, 'docProps/app.xml')).toContain('<Company>Sở &lt;Y tế&gt;</Company>');
});
