import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawnLines, type DrawnLine } from './drawn-lines.ts';

/** A run of text on a page, in points from the left and the top edge; `bottom` is its base line. */
export interface PaperText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Points. */
  readonly size: number;
}

export interface PaperSheet {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PaperText[];
  readonly lines: readonly DrawnLine[];
  /** Roles of the structure tree below this page, as screen readers get them. */
  readonly roles: ReadonlySet<string>;
}

export interface Paper {
  readonly sheets: readonly PaperSheet[];
  /** Bookmarks, each under the titles above it: "Phụ lục/I/…". */
  readonly bookmarks: readonly string[];
  readonly tagged: boolean;
  readonly language: string;
  readonly title: string;
  readonly fonts: { readonly all: number; readonly embedded: number };
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}
interface StructureNode {
  readonly role?: string;
  readonly children?: readonly StructureNode[];
}

/** Reads a PDF as a viewer that knows nothing of the program. */
export async function readPaper(bytes: Uint8Array): Promise<Paper> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const sheets: PaperSheet[] = [];
  for (let number = 1; number <= pdf.numPages; number++)
    sheets.push(await readSheet(await pdf.getPage(number)));
  const { info } = await pdf.getMetadata();
  const facts = info as { Language?: string; Title?: string };
  const outline = ((await pdf.getOutline()) ?? []) as readonly Bookmark[];
  const mark = await pdf.getMarkInfo();
  await task.destroy();
  // Chromium writes its dictionaries in the open; only streams are packed.
  const source = Buffer.from(bytes).toString('latin1');
  return {
    sheets,
    bookmarks: outline.flatMap((bookmark) => pathsOf(bookmark, '')),
    tagged: mark?.Marked === true && source.includes('/StructTreeRoot'),
    language: facts.Language ?? '',
    title: facts.Title ?? '',
    fonts: {
      all: source.match(/\/Type ?\/FontDescriptor/gu)?.length ?? 0,
      embedded: source.match(/\/FontFile[23]? /gu)?.length ?? 0,
    },
  };
}

async function readSheet(page: PDFPageProxy): Promise<PaperSheet> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item): PaperText[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , left = 0, base = 0] = item.transform as number[];
    const bottom = height - base;
    return [
      {
        text: item.str,
        left,
        right: left + item.width,
        top: bottom - item.height,
        bottom,
        size: item.height,
      },
    ];
  });
  const tree = (await page.getStructTree()) as StructureNode | null;
  return {
    number: page.pageNumber,
    width,
    height,
    texts,
    lines: await drawnLines(page),
    roles: new Set(rolesOf(tree)),
  };
}

function rolesOf(node: StructureNode | null): readonly string[] {
  if (node === null) return [];
  return [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap(rolesOf)];
}

function pathsOf({ title, items }: Bookmark, above: string): readonly string[] {
  const path = above === '' ? title : `${above}/${title}`;
  return [path, ...items.flatMap((item) => pathsOf(item, path))];
}
