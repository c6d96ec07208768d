import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A Word file around a body written by hand, as small as Word and LibreOffice take it. */
export function wordFile(
  body: string,
  parts: {
    readonly numbering?: string;
    readonly styles?: string;
    /** Another prefix than Word's own. */
    readonly prefix?: string;
    /** With the addresses of the strict form of the format. */
    readonly strict?: boolean;
  } = {},
): Uint8Array {
  const others = (['numbering', 'styles'] as const).filter((name) => parts[name] !== undefined);
  const texts: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/>` +
      others
        .map((name) => `<Override PartName="/word/${name}.xml" ContentType="${WORD_TYPE}.${name}+xml"/>`)
        .join('') +
      '</Types>',
    '_rels/.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      others
        .map((name, i) => `<Relationship Id="rId${i + 1}" Type="${R}/${name}" Target="${name}.xml"/>`)
        .join('') +
      '</Relationships>',
    'word/document.xml': `<w:document xmlns:w="${W}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
  };
  if (parts.prefix !== undefined) {
    const document = texts['word/document.xml'] ?? '';
    texts['word/document.xml'] = document
      .replace(/(?<before>[<\s/]|xmlns:)w(?<after>[:=])/gu, `$<before>${parts.prefix}$<after>`)
      .replace(W, parts.strict === true ? STRICT : W);
  }
  for (const name of others)
    texts[`word/${name}.xml`] = `<w:${name} xmlns:w="${W}">${parts[name]}</w:${name}>`;
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(1980, 0, 1),
  });
}

/** One cell; its lines are paragraphs. */
export interface WordFileCell {
  readonly text: string;
  readonly span?: number;
  readonly vertical?: 'restart' | 'continue';
  /** Properties of its paragraphs, e.g. an automatic number. */
  readonly paragraph?: string;
}

export function paragraph(text: string, properties = ''): string {
  const run = text === '' ? '' : `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${run}</w:p>`;
}

export function table(rows: readonly (readonly (string | WordFileCell)[])[]): string {
  const width = Math.max(
    ...rows.map((row) =>
      row.reduce((sum, cell) => sum + (typeof cell === 'string' ? 1 : (cell.span ?? 1)), 0),
    ),
  );
  const grid = Array.from({ length: width }, () => '<w:gridCol w:w="1500"/>').join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.map((cells) => tableRow(cells)).join('')}</w:tbl>`;
}

export function tableRow(cells: readonly (string | WordFileCell)[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.map(cellOf).join('')}</w:tr>`;
}

function cellOf(cell: string | WordFileCell): string {
  const { text, span, vertical, paragraph: properties } = typeof cell === 'string' ? { text: cell } : cell;
  const merge =
    vertical === undefined ? '' : `<w:vMerge${vertical === 'restart' ? ' w:val="restart"' : ''}/>`;
  return (
    `<w:tc><w:tcPr>${span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`}${merge}</w:tcPr>` +
    text
      .split('\n')
      .map((line) => paragraph(line, properties ?? ''))
      .join('') +
    '</w:tc>'
  );
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
