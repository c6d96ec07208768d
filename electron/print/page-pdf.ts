import type { PrintToPDFOptions } from 'electron';
import { Problem } from '#shared/problem.ts';
import { log } from '../log/log.ts';

/** What is needed of a window's contents. */
interface Printable {
  printToPDF(options: PrintToPDFOptions): Promise<Uint8Array>;
  once(event: 'render-process-gone', listener: () => void): unknown;
}

/**
 * The document in a window as PDF bytes, with tags for screen readers and an outline; paper and margins as its @page says.
 * A document of thousands of pages can be more than Chromium or the machine's memory takes; then it fails, or its
 * process is gone and answers nothing any more.
 *
 * @throws Problem `pdf-failed`
 */
export async function pagePdf(contents: Printable): Promise<Uint8Array> {
  const gone = new Promise<never>((_resolve, reject) => {
    contents.once('render-process-gone', () => reject(new Error('render-process-gone')));
  });
  try {
    const pdf = contents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return new Uint8Array(await Promise.race([pdf, gone]));
  } catch (error) {
    log('pdf-failed', error instanceof Error ? error.message : 'unknown');
    throw new Problem('pdf-failed', 'Máy này không dựng được bản in: văn bản quá dài.', {
      advice:
        'Đồng chí in từng phần hoặc từng cơ quan, hoặc ghi ra Excel rồi in từ Excel. Sổ không thay đổi gì.',
    });
  }
}
