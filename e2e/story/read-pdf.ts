import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfPage {
  readonly landscapeA4: boolean;
  readonly text: string;
}

/** Text and paper of every page, read by a reader that knows nothing of the program. */
export async function readPdf(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push({
      landscapeA4: Math.round(width) === 842 && Math.round(height) === 595,
      text: items.map((item) => ('str' in item ? item.str : '')).join(' '),
    });
  }
  await task.destroy();
  return pages;
}
