import { Problem } from '#shared/problem.ts';
import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';

/** Where one run of text stands on a printed page, in points from the left and the top edge. */
export interface PrintedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** One page of the rendered PDF as it can be read back. Sizes in points (1/72 inch). */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PrintedText[];
}

/** An open PDF: the very bytes that are saved or sent to the printer. Pages count from 1. */
export interface PdfDocument {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** Draws a page into the canvas at `scale` CSS pixels per point, sharp on the screen's pixel density. */
  draw(page: number, canvas: HTMLCanvasElement, scale: number, signal: AbortSignal): Promise<void>;
  /** Width and height in points. */
  size(page: number): Promise<{ readonly width: number; readonly height: number }>;
  read(page: number): Promise<PrintedPage>;
  close(): Promise<void>;
}

/**
 * Opens a PDF for viewing and reading. The worker is a file of the program: the content security policy bars
 * made-up workers and evaluated code, so both of pdf.js's ways around a worker stay unused.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  try {
    // pdf.js takes the bytes it is given away to its worker; the caller's stay for saving and printing.
    const pdf = await getDocument({ data: bytes.slice(), worker, isEvalSupported: false }).promise;
    return documentOf(pdf, bytes, () => {
      worker.destroy();
      port.terminate();
    });
  } catch (error) {
    worker.destroy();
    port.terminate();
    throw new Problem('print-unreadable', 'Chưa dựng được bản in. Sổ không thay đổi gì.', {
      advice: 'Đồng chí mở lại trang này; nếu vẫn vậy, xuất Excel rồi in từ Excel.',
      cause: error,
    });
  }
}

function documentOf(pdf: PDFDocumentProxy, bytes: Uint8Array, release: () => void): PdfDocument {
  return {
    bytes,
    pageCount: pdf.numPages,
    async size(number) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      return { width, height };
    },
    async draw(number, canvas, scale, signal) {
      const page = await pdf.getPage(number);
      if (signal.aborted) return;
      const viewport = page.getViewport({ scale: scale * window.devicePixelRatio });
      // Drawn aside and put on screen in one go: no half-drawn page is ever seen.
      const sheet = document.createElement('canvas');
      sheet.width = Math.floor(viewport.width);
      sheet.height = Math.floor(viewport.height);
      const task = page.render({ canvas: sheet, viewport });
      signal.addEventListener('abort', () => task.cancel(), { once: true });
      await task.promise.catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
      if (signal.aborted) return;
      canvas.width = sheet.width;
      canvas.height = sheet.height;
      canvas.getContext('2d')?.drawImage(sheet, 0, 0);
    },
    async read(number) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const texts = items.filter((item): item is TextItem => 'str' in item);
      return { width, height, texts: texts.map((item) => printedText(item, height)) };
    },
    async close() {
      await pdf.destroy();
      release();
    },
  };
}

/** PDF counts upwards from the bottom left corner and gives the base line. */
function printedText(item: TextItem, pageHeight: number): PrintedText {
  const [, , , , left = 0, baseline = 0] = item.transform as number[];
  return {
    text: item.str,
    left,
    right: left + item.width,
    top: pageHeight - baseline - item.height,
    bottom: pageHeight - baseline,
  };
}
