import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A thin black rectangle on a page: a table's line. In points from the left and the top edge. */
export interface DrawnLine {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const THICKEST = 2;

/** Every horizontal and vertical line that is filled or stroked on the page in black, nothing clipped away. */
export async function drawnLines(page: PDFPageProxy): Promise<readonly DrawnLine[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const { height } = page.getViewport({ scale: 1 });
  const lines: DrawnLine[] = [];
  const saved: { matrix: Matrix; colour: string }[] = [];
  let state: { matrix: Matrix; colour: string } = { matrix: [1, 0, 0, 1, 0, 0], colour: '#000000' };
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as unknown[];
    if (operator === OPS.save) saved.push(state);
    else if (operator === OPS.restore) state = saved.pop() ?? state;
    else if (operator === OPS.transform)
      state = { ...state, matrix: times(state.matrix, args as unknown as Matrix) };
    else if (operator === OPS.setFillRGBColor) state = { ...state, colour: String(args[0]) };
    else if (operator === OPS.constructPath && state.colour === '#000000' && args[0] !== OPS.endPath) {
      const box = Object.values(args[2] as Record<string, number>);
      const line = boxOf(state.matrix, box, height);
      if (Math.min(line.right - line.left, line.bottom - line.top) <= THICKEST) lines.push(line);
    }
  }
  return lines;
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function boxOf([a, b, c, d, e, f]: Matrix, box: readonly number[], pageHeight: number): DrawnLine {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box;
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f].map((y) => pageHeight - y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}
