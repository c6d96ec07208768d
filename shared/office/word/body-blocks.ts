import { Paragraph, type Table } from 'docx';
import type { ChartDescription } from '../chart/chart-description.ts';
import type { ReportBlock } from '../report/report-blocks.ts';
import type { DocumentLook } from './document-look.ts';
import { chartParagraph } from './chart-drawing.ts';
import { runs } from './docx-text.ts';
import { textWidth } from './page-setup.ts';
import { reportTable } from './report-table.ts';
import { wordStyle, type WordStyleId } from './word-style.ts';

const STYLE: Readonly<Record<Exclude<ReportBlock['kind'], 'table'>, WordStyleId>> = {
  'legal-basis': wordStyle.legalBasis,
  part: wordStyle.part,
  item: wordStyle.item,
  paragraph: wordStyle.body,
  bullet: wordStyle.bullet,
};

/** The body between head and signature. The last paragraph stays on the page of the signature, words before a table with it. */
export function bodyBlocks(
  blocks: readonly ReportBlock[],
  look: DocumentLook,
): readonly (Paragraph | Table)[] {
  const last = blocks.length - 1;
  let charts = 0;
  return blocks.flatMap((block, index) => {
    if (block.kind === 'table') {
      const width = textWidth('portrait', look.margins);
      const chart = block.chart === undefined ? [] : [chartParagraph(block.chart, (charts += 1), width)];
      return [reportTable(block, width), gap(), ...chart];
    }
    const style = STYLE[block.kind];
    // A line break inside a justified paragraph would stretch its line: every line is a paragraph.
    return block.text.split('\n').map(
      (text, line) =>
        new Paragraph({
          style,
          ...(index === last || blocks[index + 1]?.kind === 'table' ? { keepNext: true } : {}),
          children: runs(block.kind === 'bullet' && line === 0 ? `- ${text}` : text),
        }),
    );
  });
}

/** Between a table and what follows it. */
function gap(): Paragraph {
  return new Paragraph({ style: wordStyle.rule });
}

/** The charts of a body, in the order in which its paragraphs number them. */
export function bodyCharts(blocks: readonly ReportBlock[]): readonly ChartDescription[] {
  return blocks.flatMap((block) => (block.kind === 'table' && block.chart ? [block.chart] : []));
}
