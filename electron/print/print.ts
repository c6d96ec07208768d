import { BrowserWindow } from 'electron';
import type { PrintRequest } from '#shared/contracts/host.ts';
import { Problem } from '#shared/problem.ts';
import { log } from '../log/log.ts';
import { printPreferences } from '../security/web-preferences.ts';
import { offerPrintDocument } from './print-documents.ts';

/** PDF bytes with tags for screen readers and an outline; paper and margins as the document's @page says. */
export async function printToPdf(request: PrintRequest): Promise<Uint8Array> {
  return withPrintWindow(request, async (window) => {
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return new Uint8Array(pdf);
  });
}

/** The system's print dialog. */
export async function printWithDialog(request: PrintRequest): Promise<'printed' | 'cancelled'> {
  return withPrintWindow(
    request,
    (window) =>
      new Promise((resolve, reject) => {
        window.webContents.print({ printBackground: true }, (success, reason) => {
          if (success) resolve('printed');
          else if (/cancel/i.test(reason)) resolve('cancelled');
          else reject(noPrinter(reason));
        });
      }),
  );
}

async function withPrintWindow<T>(
  { html, title }: PrintRequest,
  task: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  const document = offerPrintDocument(html);
  const window = new BrowserWindow({ show: false, title, webPreferences: printPreferences() });
  try {
    await window.loadURL(document.url);
    return await task(window);
  } finally {
    document.withdraw();
    window.destroy();
  }
}

function noPrinter(reason: string): Problem {
  log('print-failed', reason);
  return new Problem('print-failed', 'Máy in không nhận lệnh in, chưa in được trang nào.', {
    advice: 'Đồng chí kiểm tra máy in đã bật và còn giấy, hoặc lưu thành PDF rồi in sau.',
  });
}
