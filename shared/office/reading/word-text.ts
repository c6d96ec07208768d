import type { WordNumbering } from './word-numbering.ts';
import { child, type XmlNode } from './word-xml.ts';

/** Deleted text of tracked changes, and what is no text. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:instrText',
  'w:drawing',
  'w:pict',
]);

/** The text of a paragraph as a reader sees it, its automatic number in front. */
function paragraphText(paragraph: XmlNode, numbering: WordNumbering): string {
  const number = numbering.numberOf(child(paragraph, 'w:pPr'));
  return (number === '' ? '' : `${number} `) + runText(paragraph);
}

/** All paragraphs below a node, tables inside cells included, one line each. */
export function blockText(node: XmlNode, numbering: WordNumbering): string {
  return paragraphsOf(node)
    .map((paragraph) => paragraphText(paragraph, numbering).trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/gu, '')
    .normalize('NFC');
}

function paragraphsOf(node: XmlNode): readonly XmlNode[] {
  return node.children.flatMap((candidate) => {
    if (SKIPPED.has(candidate.name)) return [];
    return candidate.name === 'w:p' ? [candidate] : paragraphsOf(candidate);
  });
}

function runText(node: XmlNode): string {
  return node.children
    .map((candidate) => {
      if (SKIPPED.has(candidate.name)) return '';
      switch (candidate.name) {
        case 'w:t':
          return candidate.children.map(({ text }) => text).join('');
        case 'w:tab':
          return '\t';
        case 'w:br':
        case 'w:cr':
          return '\n';
        case 'w:noBreakHyphen':
          return '-';
        default:
          return runText(candidate);
      }
    })
    .join('');
}
