import { describe, expect, test } from 'vitest';
import { openAppendixFile } from './open-appendix-file.ts';
import type { Grid } from './grid.ts';
import { paragraph, table, tableRow, wordFile } from './testing/word-file.ts';

const read = (body: string, parts = {}) => openAppendixFile(wordFile(body, parts));
/** Rows as "A|B|C" with empty cells between. */
const lines = (grid: Grid | undefined) =>
  (grid?.rows ?? []).map(({ cells }) =>
    Array.from({ length: Math.max(...cells.keys()) }, (_, at) => cells.get(at + 1) ?? '').join('|'),
  );
const codes = (grid: Grid | undefined) => (grid?.warnings ?? []).map(({ code }) => code);
/** A body row around runs written by hand. */
const cells = (...contents: string[]) =>
  `<w:tr>${contents.map((content) => `<w:tc><w:p>${content}</w:p></w:tc>`).join('')}</w:tr>`;
const t = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const HEADER = ['TT', 'Nội dung', 'Chủ trì', 'Thời hạn'];

describe('cells', () => {
  test('merges both ways are kept with the place of their text', () => {
    const [grid] = read(
      table([
        HEADER,
        [{ text: 'I' }, { text: 'PHẦN MỘT', span: 3 }],
        ['1', 'Việc một', { text: 'Sở Y tế', vertical: 'restart' }, 'Quý I'],
        ['2', 'Việc hai', { text: '', vertical: 'continue' }, 'Quý II'],
        ['3', 'Việc ba', { text: '', vertical: 'continue' }, 'Quý III'],
      ]),
    );
    expect(lines(grid)).toEqual([
      'TT|Nội dung|Chủ trì|Thời hạn',
      'I|PHẦN MỘT',
      '1|Việc một|Sở Y tế|Quý I',
      '2|Việc hai||Quý II',
      '3|Việc ba||Quý III',
    ]);
    expect(grid?.merges).toEqual([
      { row: 2, column: 2, toRow: 2, toColumn: 4 },
      { row: 3, column: 3, toRow: 5, toColumn: 3 },
    ]);
  });

  test('hMerge, gridBefore and lines that miss each other by a hair make the columns a reader sees', () => {
    const grid =
      '<w:tblGrid><w:gridCol w:w="700"/><w:gridCol w:w="4000"/><w:gridCol w:w="40"/><w:gridCol w:w="2000"/></w:tblGrid>';
    const span = (n: number, text: string) =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${n}"/></w:tcPr>${paragraph(text)}</w:tc>`;
    const merged = (kind: string, text: string) =>
      `<w:tc><w:tcPr><w:hMerge${kind}/></w:tcPr>${paragraph(text)}</w:tc>`;
    const [first] = read(
      `<w:tbl>${grid}<w:tr>${span(1, 'TT')}${span(1, 'Nội dung')}${span(2, 'Chủ trì')}</w:tr>` +
        `<w:tr>${span(1, '1')}${span(2, 'Việc')}${span(1, 'Sở Y tế')}</w:tr>` +
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${span(1, 'tiếp')}${span(2, 'và Sở Xây dựng')}</w:tr>` +
        `<w:tr>${span(1, 'I')}${merged(' w:val="restart"', 'PHẦN')}<w:tc><w:tcPr><w:gridSpan w:val="2"/><w:hMerge/></w:tcPr>${paragraph('')}</w:tc></w:tr></w:tbl>`,
    );
    expect(lines(first)).toEqual(['TT|Nội dung|Chủ trì', '1|Việc|Sở Y tế', '|tiếp|và Sở Xây dựng', 'I|PHẦN']);
    expect(first?.merges).toContainEqual({ row: 4, column: 2, toRow: 4, toColumn: 3 });
  });

  test('nested tables stay in their cell, once; a table around the table is no cell', () => {
    const inner = `<w:tbl>${cells(t('a'), t('b'))}</w:tbl>`;
    const [grid] = read(
      tbl(
        cells(t('TT'), t('Nội dung'), t('Chủ trì')),
        `<w:tr><w:tc><w:p>${t('1')}</w:p></w:tc><w:tc><w:p>${t('Gồm:')}</w:p>${inner}<w:p/></w:tc><w:tc><w:p>${t('Sở Y tế')}</w:p></w:tc></w:tr>`,
      ),
    );
    expect(lines(grid)).toEqual(['TT|Nội dung|Chủ trì', '1|Gồm:\na\nb|Sở Y tế']);
    const [framed, ...others] = read(
      `<w:tbl><w:tr><w:tc><w:p>${t('Phụ lục')}</w:p>${table([HEADER, ['1', 'a', 'b', 'c']])}<w:p/></w:tc></w:tr></w:tbl>`,
    );
    expect(lines(framed)).toEqual(['Phụ lục', HEADER.join('|'), '1|a|b|c']);
    expect(others).toEqual([]);
  });

  test('content controls at every level, smart tags, links and fields give their text', () => {
    const sdt = (content: string) =>
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>mã</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
      t('5/6/2024') +
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const invitation =
      '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Bấm để nhập</w:t></w:r></w:sdtContent></w:sdt>';
    const [grid] = read(
      sdt(
        tbl(
          sdt(
            `<w:tr>${sdt(`<w:tc><w:p>${sdt(t('TT'))}</w:p></w:tc>`)}<w:tc>${sdt(`<w:p>${t('Nội dung')}</w:p>`)}</w:tc><w:tc><w:p><w:hyperlink>${t('Chủ trì')}</w:hyperlink></w:p></w:tc></w:tr>`,
          ),
          cells(
            t('1'),
            `<w:smartTag>${t('Đến ngày ')}</w:smartTag>${field}<w:fldSimple w:instr="PAGE">${t(' (a)')}</w:fldSimple>`,
            invitation,
          ),
        ),
      ),
    );
    expect(lines(grid)).toEqual(['TT|Nội dung|Chủ trì', '1|Đến ngày 5/6/2024 (a)']);
  });

  test('signs, breaks and symbols are text; hidden text, notes and frames are named', () => {
    const [grid] = read(
      tbl(
        cells(t('TT'), t('Nội dung'), t('Chủ trì')),
        cells(
          '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>',
          `<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${t(' 5')}<w:r><w:sym w:font="Odd" w:char="F0B3"/></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>`,
          `${t('Sở')}<w:r><w:pict><w:txbxContent><w:p>${t('khung')}</w:p></w:txbxContent></w:pict></w:r>`,
        ),
      ) + '<w:altChunk/>',
    );
    expect(lines(grid)[1]).toBe('a\tb\nc-de|≥ 5□|Sở');
    expect(codes(grid).toSorted()).toEqual([
      'embedded-part',
      'footnotes',
      'hidden-text',
      'text-box',
      'unknown-symbol',
    ]);
  });

  test('tracked changes are read as accepted', () => {
    const deleted = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
    const [grid] = read(
      tbl(
        cells(t('TT'), t('Nội dung'), t('Chủ trì')),
        cells(
          t('1'),
          `${t('Xây dựng ')}${deleted('đề án')}<w:ins>${t('kế hoạch')}</w:ins><w:moveFrom>${t(' cũ')}</w:moveFrom><w:moveTo>${t(' mới')}</w:moveTo>`,
          t('Sở Y tế'),
        ),
        `<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>${t('2')}</w:p></w:tc><w:tc><w:p>${t('bị xóa')}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr>`,
        `<w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:p>${t('2')}</w:p></w:tc><w:tc><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${t('Một ')}</w:p><w:p>${t('dòng')}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr>`,
      ),
    );
    expect(lines(grid)).toEqual(['TT|Nội dung|Chủ trì', '1|Xây dựng kế hoạch mới|Sở Y tế', '2|Một dòng']);
    expect(codes(grid)).toEqual(['tracked-changes']);
  });

  test('old fonts are known by run, style and document', () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Cu"><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/><w:b/></w:rPr></w:style>';
    const [grid] = read(
      tbl(
        cells(
          '<w:pPr><w:pStyle w:val="Cu"/></w:pPr>' + t('Së'),
          `${t('Sở ')}<w:r><w:rPr><w:rFonts w:hAnsi="VNI-Times"/></w:rPr><w:t>Taøi</w:t></w:r>`,
          t('x'),
        ),
      ),
      { styles },
    );
    expect(grid?.rows[0]?.fonts).toEqual(
      new Map([
        [1, [{ from: 0, to: 2, font: 'tcvn3' }]],
        [2, [{ from: 3, to: 7, font: 'vni' }]],
      ]),
    );
    expect(grid?.rows[0]?.bold).toEqual(new Set([1]));
  });
});

describe('automatic numbers', () => {
  const level = (depth: number, format: string, pattern: string, more = '') =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/>${more}</w:lvl>`;
  const list = (id: number, abstract: number, more = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}${level(3, 'decimal', '%1.%2.%4', '<w:isLgl/><w:suff w:val="nothing"/>')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1', '<w:pStyle w:val="So"/>')}${level(1, 'decimal', '%1.%2', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>` +
    list(1, 0) +
    list(2, 0, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride>') +
    list(3, 1) +
    '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Danh"/></w:abstractNum>' +
    list(4, 2);
  const styles =
    '<w:style w:type="paragraph" w:styleId="So"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="SoCon"><w:basedOn w:val="So"/></w:style>' +
    '<w:style w:type="numbering" w:styleId="Danh"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>';
  const numbered = (list_: number, depth: number) =>
    `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list_}"/></w:numPr>`;
  const first = (...properties: string[]) => {
    const [grid] = read(tbl(...properties.map((p) => cells(`<w:pPr>${p}</w:pPr>`, t('x'), t('y')))), {
      numbering,
      styles,
    });
    return lines(grid).map((line) => line.split('|')[0]);
  };

  test('count on every level, restart below a new one, and show levels above', () => {
    expect(
      first(
        numbered(1, 0),
        numbered(1, 1),
        numbered(1, 1),
        numbered(1, 2),
        numbered(1, 2),
        numbered(1, 0),
        numbered(1, 1),
        numbered(1, 3),
      ),
    ).toEqual(['I.', '1.', '2.', 'a)', 'b)', 'II.', '1.', '2.1.1']);
  });

  test('a list that shares another one goes on counting, unless it starts anew', () => {
    expect(first(numbered(1, 1), numbered(1, 1), numbered(2, 1), numbered(2, 1), numbered(1, 1))).toEqual([
      '1.',
      '2.',
      '7.',
      '8.',
      '9.',
    ]);
  });

  test('styles number their paragraphs, also by inheritance; 0 takes the number away', () => {
    expect(
      first(
        '<w:pStyle w:val="So"/>',
        '<w:pStyle w:val="SoCon"/>',
        '<w:pStyle w:val="So"/>' + numbered(0, 0),
        '<w:pStyle w:val="So"/>',
      ),
    ).toEqual(['1', '2', '', '3']);
  });

  test('a list style and a level that never restarts', () => {
    expect(first(numbered(4, 0), numbered(4, 1), numbered(4, 0), numbered(4, 1))).toEqual([
      '1',
      '1.1',
      '2',
      '2.2',
    ]);
  });

  test('deleted rows and paragraphs are not counted', () => {
    const [grid] = read(
      tbl(
        cells(`<w:pPr>${numbered(1, 1)}</w:pPr>`, t('x')),
        tableRow(
          ['', 'xóa'].map((text) => ({ text, paragraph: numbered(1, 1) })),
          '<w:del/>',
        ),
        cells(`<w:pPr>${numbered(1, 1)}</w:pPr>`, t('y')),
      ),
      { numbering },
    );
    expect(lines(grid)).toEqual(['1.|x', '2.|y']);
  });
});

describe('several tables', () => {
  const part = (...numbers: number[]) =>
    table(numbers.map((n) => [String(n), `Việc ${n}`, 'Sở Y tế', 'Quý I']));

  test('are one over page breaks, with page numbers, repeated titles and headers between', () => {
    const head = paragraph('PHỤ LỤC') + paragraph('PHÂN CÔNG NHIỆM VỤ');
    const grids = read(
      head +
        table([HEADER, ['1', 'Việc 1', 'Sở Y tế', 'Quý I']]) +
        paragraph('') +
        paragraph('- 2 -') +
        part(2) +
        head +
        table([HEADER, ['3', 'Việc 3', 'Sở Y tế', 'Quý I']]) +
        paragraph('Phụ lục (tiếp theo)') +
        part(4) +
        paragraph('Ghi chú: Sở Y tế (YT)'),
    );
    expect(grids).toHaveLength(1);
    expect(lines(grids[0])).toEqual([
      'PHỤ LỤC',
      'PHÂN CÔNG NHIỆM VỤ',
      HEADER.join('|'),
      '1|Việc 1|Sở Y tế|Quý I',
      '2|Việc 2|Sở Y tế|Quý I',
      HEADER.join('|'),
      '3|Việc 3|Sở Y tế|Quý I',
      '4|Việc 4|Sở Y tế|Quý I',
      'Ghi chú: Sở Y tế (YT)',
    ]);
    expect(codes(grids[0])).toEqual(['tables-joined', 'between-tables']);
  });

  test('under headings of sections are one, the headings its rows', () => {
    const [grid] = read(
      paragraph('Phụ lục') +
        paragraph('I. CHUNG') +
        table([HEADER, ['1', 'Việc 1', 'Sở Y tế', 'Quý I']]) +
        paragraph('II. RIÊNG') +
        table([HEADER, ['1', 'Việc 2', 'Sở Y tế', 'Quý I']]),
    );
    expect(lines(grid)).toEqual([
      'Phụ lục',
      HEADER.join('|'),
      'I. CHUNG',
      '1|Việc 1|Sở Y tế|Quý I',
      'II. RIÊNG',
      HEADER.join('|'),
      '1|Việc 2|Sở Y tế|Quý I',
    ]);
  });

  test('under another title, with other columns or another header stay apart', () => {
    const other = table([HEADER.map((text) => `${text} khác`), ['1', 'a', 'b', 'c']]).replace(
      '<w:trPr>',
      '<w:trPr><w:tblHeader/>',
    );
    const grids = read(
      part(1) +
        paragraph('PHỤ LỤC II') +
        part(2) +
        table([['a', 'b', 'c', 'd', 'e']]) +
        paragraph('x') +
        table([['f', 'g', 'h', 'i', 'j']]) +
        other,
    );
    expect(grids.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Bảng 1', 1],
      ['Bảng 2', 2],
      ['Bảng 3', 1],
      ['Bảng 4', 2],
      ['Bảng 5', 2],
    ]);
  });
});

describe('odd files', () => {
  test('tables within tables without end are refused, without a stack overflow', () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(50_000);
    expect(() => read(deep)).toThrowError(expect.objectContaining({ code: 'file-too-deep' }));
    const closed = `${'<w:tbl><w:tr><w:tc>'.repeat(120)}<w:p>${t('đáy')}</w:p>${'</w:tc></w:tr></w:tbl>'.repeat(120)}`;
    expect(lines(read(closed)[0])).toEqual(['đáy']);
  });

  test('a cell of 30,000 characters comes whole; one beyond every limit is refused', () => {
    const long = 'Nội dung '.repeat(3_400);
    expect(lines(read(table([['1', long, 'Sở Y tế']]))[0])[0]).toBe(`1|${long.trimEnd()}|Sở Y tế`);
    expect(() => read(table([['1', long.repeat(40), 'x']]))).toThrowError(
      expect.objectContaining({ code: 'too-much-text' }),
    );
  });

  test('other prefixes and the strict namespace read the same', () => {
    const body = table([HEADER, ['1', 'Việc', 'Sở Y tế', 'Quý I']]);
    const expected = lines(read(body)[0]);
    expect(expected).toHaveLength(2);
    const strict = openAppendixFile(wordFile(body, { strict: true, prefix: 'ns0' }));
    expect(lines(strict[0])).toEqual(expected);
  });
});
