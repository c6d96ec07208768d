import { describe, expect, test } from 'vitest';
import type { Grid } from './grid.ts';
import { READING_LIMITS } from './grid-budget.ts';
import { openAppendixFile } from './open-appendix-file.ts';
import { textCell, textRow, xlsxFile, type XlsxFileParts } from './testing/xlsx-file.ts';

const read = (parts: XlsxFileParts): Grid => openAppendixFile(xlsxFile(parts))[0] as Grid;
const cells = (grid: Grid) =>
  Object.fromEntries(grid.rows.map(({ number, cells: c }) => [number, [...c.values()]]));
const refusal = (code: string) => expect.objectContaining({ name: 'Problem', code });
const warned = (grid: Grid) =>
  (grid.warnings ?? []).map(({ code, message }) =>
    `${code} ${/ở ô (\S+?)\.|: (.+?)\./u.exec(message)?.slice(1).find(Boolean) ?? ''}`.trim(),
  );

describe('values', () => {
  const formats =
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[$-42A]mm/yyyy"/><numFmt numFmtId="166" formatCode="0&quot;.&quot;"/><numFmt numFmtId="167" formatCode=";;;"/></numFmts>' +
    '<fonts><font><name val="Times New Roman"/></font><font><b/><name val=".VnTimeH"/></font></fonts>' +
    `<cellXfs>${[0, 164, 165, 166, 167, 9, 14].map((id) => `<xf numFmtId="${id}"/>`).join('')}<xf fontId="1"/></cellXfs>`;
  const number = (style: number, value: string) => `<c s="${style}"><v>${value}</v></c>`;

  test('numbers, percents and dates come as their cells show them, and none is hidden', () => {
    const rows = `<row>${number(0, '11.1')}${number(0, '11.100000000000001')}${number(3, '7')}${number(4, '5')}${number(5, '0.25')}</row><row>${number(1, '45448')}${number(2, '45448')}${number(6, '45448.99')}</row>`;
    expect(cells(read({ rows, styles: formats }))).toEqual({
      1: ['11.1', '11.1', '7.', '5', '25%'],
      2: ['5/6/2024', '6/2024', '5/6/2024'],
    });
  });

  test('a workbook that counts from 1904 shows the same day', () => {
    const rows = `<row>${number(1, String(45448 - 1462))}</row>`;
    expect(cells(read({ rows, styles: formats, workbook: '<workbookPr date1904="1"/>' }))).toEqual({
      1: ['5/6/2024'],
    });
  });

  test('every kind of text comes without guides and escapes', () => {
    const strings =
      '<si><t>một</t></si><si><r><t xml:space="preserve">hai </t></r><r><rPr><rFont val=".VnTime"/></rPr><t>ba</t></r><rPh sb="0" eb="1"><t>guide</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si>';
    const rows =
      '<row r="3"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="str"><f>A1</f><v>bốn</v></c><c t="b"><v>1</v></c><c t="d"><v>2024-06-05T00:00:00</v></c><c s="7" t="inlineStr"><is><t>năm</t></is></c></row>';
    const grid = read({ rows, strings, styles: formats });
    expect(cells(grid)).toEqual({ 3: ['một', 'hai ba', 'a\nb_x0041_', 'bốn', 'TRUE', '5/6/2024', 'năm'] });
    expect(grid.rows[0]?.bold).toEqual(new Set([7]));
    expect(grid.rows[0]?.fonts).toEqual(
      new Map([
        [2, [{ from: 4, to: 6, font: 'tcvn3' }]],
        [7, [{ from: 0, to: 3, font: 'tcvn3-capitals' }]],
      ]),
    );
  });

  test('formulas give their last value; one without, and errors, are named', () => {
    const rows =
      '<row r="2"><c r="B2"><f>1+1</f><v>2</v></c><c r="C2"><f>B2*2</f></c><c r="D2" t="e"><f>#REF!</f><v>#REF!</v></c></row>';
    const grid = read({ rows });
    expect(cells(grid)).toEqual({ 2: ['2', '#REF!'] });
    expect(warned(grid)).toEqual(['formula-without-value C2', 'error-cell D2']);
  });

  test('hidden rows, columns and sheets are read and named; comments are named', () => {
    const grid = read({
      before: '<cols><col min="2" max="3" hidden="1"/></cols>',
      rows: `<row r="1" hidden="1">${textCell('A1', 'a')}${textCell('B1', 'b')}</row>`,
      sheet: 'state="veryHidden"',
      sheetRelations: '<Relationship Id="c" Type="x/comments" Target="../comments1.xml"/>',
    });
    expect(cells(grid)).toEqual({ 1: ['a', 'b'] });
    expect(grid.hidden).toBe(true);
    expect(grid.rows[0]?.hidden).toBe(true);
    expect((grid.warnings ?? []).map(({ code }) => code)).toEqual([
      'comments-not-read',
      'hidden-rows',
      'hidden-columns',
    ]);
  });
});

describe('traps', () => {
  test('what a sheet claims of its size is not believed, and merges end with the text', () => {
    const grid = read({
      before: '<dimension ref="A1:XFD1048576"/>',
      rows: textRow(1, 'TT', 'Nội dung') + textRow(900_000, '1', 'Việc'),
      after: '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="D5:E9"/></mergeCells>',
    });
    expect(grid.rows.map((row) => row.number)).toEqual([1, 900_000]);
    expect(grid.merges).toEqual([{ row: 1, column: 1, toRow: 900_000, toColumn: 2 }]);
  });

  test('empty rows and cells are no rows', () => {
    const empty = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 2}"><c s="1"/></row>`).join('');
    expect(read({ rows: textRow(1, 'a') + empty }).rows).toHaveLength(1);
  });

  test.each([
    [
      'too many rows',
      'too-many-rows',
      { rows: Array.from({ length: READING_LIMITS.rows + 1 }, () => '<row><c><v>1</v></c></row>').join('') },
    ],
    [
      'too many cells',
      'too-many-cells',
      { rows: `<row>${'<c><v>1</v></c>'.repeat(500)}</row>`.repeat(1201) },
    ],
    ['too many columns', 'too-many-columns', { rows: `<row>${'<c><v>1</v></c>'.repeat(501)}</row>` }],
    [
      'one text in cells without end',
      'too-much-text',
      {
        strings: `<si><t>${'x'.repeat(32_000)}</t></si>`,
        rows: '<row><c t="s"><v>0</v></c></row>'.repeat(800),
      },
    ],
    [
      'one endless cell',
      'too-much-text',
      { rows: textRow(1, 'x'.repeat(READING_LIMITS.cellCharacters + 1)) },
    ],
    [
      'too many merges',
      'too-many-merges',
      { rows: '', after: '<mergeCell ref="A1:B1"/>'.repeat(READING_LIMITS.merges + 1) },
    ],
    [
      'an entity bomb',
      'file-damaged',
      {
        others: {
          'xl/sharedStrings.xml': '<!DOCTYPE s [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><sst>&b;</sst>',
        },
        rows: '',
      },
    ],
    ['elements without end', 'file-too-deep', { rows: '<row>'.repeat(10_000) }],
    ['a text that is not there', 'file-damaged', { rows: '<row><c r="B7" t="s"><v>5</v></c></row>' }],
    ['a row twice', 'file-damaged', { rows: textRow(3, 'a') + textRow(3, 'b') }],
    ['a row beyond the sheet', 'file-damaged', { rows: textRow(1_048_577, 'a') }],
    [
      'a sheet that is not there',
      'file-damaged',
      { rows: '', others: { 'xl/_rels/workbook.xml.rels': '<Relationships/>' } },
    ],
  ] as const)('%s is refused', (_, code, parts) => {
    expect(() => read(parts)).toThrowError(refusal(code));
  });

  test('a refusal names the sheet and the row', () => {
    expect(() => read({ rows: textRow(12, 'x'.repeat(100_001)) })).toThrowError(
      expect.objectContaining({ where: 'PL, dòng 12', message: expect.stringContaining('100.000 ký tự') }),
    );
  });

  test('macros and links to other files are left alone', () => {
    const grid = read({
      rows: '<row><c><f>[1]Sheet1!A1</f><v>5</v></c></row>',
      others: { 'xl/vbaProject.bin': 'MZ', 'xl/externalLinks/externalLink1.xml': '<broken' },
    });
    expect(cells(grid)).toEqual({ 1: ['5'] });
  });

  test('a file cut off anywhere is refused', () => {
    const whole = xlsxFile({ rows: textRow(1, 'TT', 'Nội dung') });
    for (let length = 4; length < whole.length; length += 1) {
      expect(() => openAppendixFile(whole.subarray(0, length))).toThrowError(
        expect.objectContaining({ name: 'Problem' }),
      );
    }
  });
});
