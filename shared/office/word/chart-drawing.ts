import { type IXmlableObject, Paragraph, TextRun, XmlComponent } from 'docx';
import type { ChartDescription } from '../chart/chart-description.ts';
import { cleanCellText } from '../sheet/cell-text.ts';
import { chartRelation } from './chart-parts.ts';
import { wordStyle } from './word-style.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** English metric units in a twentieth of a point. */
const EMU = 635;
/** Height to width. */
const SHAPE = 0.42;

/**
 * A paragraph with the nth chart of the document (from 1) in it, which stands in the line and moves with the text; what
 * it says is its alternative text.
 *
 * @param width in twentieths of a point.
 */
export function chartParagraph(chart: ChartDescription, number: number, width: number): Paragraph {
  const drawing = new ChartDrawing(chart, number, width);
  return new Paragraph({ style: wordStyle.chart, children: [new TextRun({ children: [drawing] })] });
}

class ChartDrawing extends XmlComponent {
  readonly #chart: ChartDescription;
  readonly #number: number;
  readonly #width: number;

  constructor(chart: ChartDescription, number: number, width: number) {
    super('w:drawing');
    this.#chart = chart;
    this.#number = number;
    this.#width = width;
  }

  override prepForXml(): IXmlableObject {
    const [cx, cy] = [this.#width * EMU, Math.round(this.#width * SHAPE) * EMU];
    const { title, alt } = this.#chart;
    const inline = [
      { _attr: { distT: 0, distB: 0, distL: 0, distR: 0 } },
      { 'wp:extent': { _attr: { cx, cy } } },
      {
        'wp:docPr': {
          // Ids of drawings are a document's own; charts are its only ones.
          _attr: { id: this.#number, name: cleanCellText(title), descr: cleanCellText(alt) },
        },
      },
      { 'wp:cNvGraphicFramePr': {} },
      {
        'a:graphic': [
          { _attr: { 'xmlns:a': `${DRAWING}/main` } },
          {
            'a:graphicData': [
              { _attr: { uri: `${DRAWING}/chart` } },
              {
                'c:chart': {
                  _attr: { 'xmlns:c': `${DRAWING}/chart`, 'r:id': chartRelation(this.#number) },
                },
              },
            ],
          },
        ],
      },
    ];
    return { 'w:drawing': [{ 'wp:inline': inline }] };
  }
}
