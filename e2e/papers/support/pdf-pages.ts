import { readFileSync } from 'node:fs';
import { run } from './programs.ts';

/** A box on a page, in points from the page's top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PaperWord extends Box {
  readonly text: string;
}

export interface PaperPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PaperWord[];
  /** Straight lines drawn on the page: the borders of its tables. */
  readonly rules: readonly Box[];
}

/** The words and the ruled lines of every page of a PDF. */
export function pdfPages(file: string): readonly PaperPage[] {
  const pages = run('pdftotext', '-bbox', file, '-')
    .split(/<page /u)
    .slice(1);
  return pages.map((page, index) => {
    const [width = 0, height = 0] = numbers(page.slice(0, page.indexOf('>')));
    return { width, height, words: wordsOf(page), rules: rulesOf(file, index + 1) };
  });
}

function wordsOf(page: string): readonly PaperWord[] {
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/gu;
  return Array.from(page.matchAll(word), ([, left, top, right, bottom, text = '']) => ({
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
    text: unescape(text).normalize('NFC'),
  }));
}

/** Borders are stroked paths of two points; letters are filled. */
function rulesOf(file: string, page: number): readonly Box[] {
  const svg = `${file}.${page}.svg`;
  run('pdftocairo', '-svg', '-f', String(page), '-l', String(page), file, svg);
  const line =
    /<path style="fill:none;stroke-width[^"]*" d="M ([-\d.]+) ([-\d.]+) L ([-\d.]+) ([-\d.]+) "(?: transform="matrix\(([^)]*)\)")?/gu;
  return Array.from(readFileSync(svg, 'utf8').matchAll(line), ([, x1, y1, x2, y2, matrix]) => {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix === undefined ? [] : numbers(matrix);
    const at = (x: number, y: number) => ({ x: a * x + c * y + e, y: b * x + d * y + f });
    const from = at(Number(x1), Number(y1));
    const to = at(Number(x2), Number(y2));
    return {
      left: Math.min(from.x, to.x),
      top: Math.min(from.y, to.y),
      right: Math.max(from.x, to.x),
      bottom: Math.max(from.y, to.y),
    };
  });
}

const numbers = (text: string): readonly number[] => (text.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number);

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
