import { BrowserWindow } from 'electron';
import type { PrintRequest } from '#shared/contracts/host.ts';
import { Problem } from '#shared/problem.ts';
import { log } from '../log/log.ts';
import { printPreferences } from '../security/web-preferences.ts';
import { pagePdf } from './page-pdf.ts';
import { offerPrintDocument } from './print-documents.ts';
import { PrintJobs } from './print-jobs.ts';

const jobs = new PrintJobs();

/** Stops the making of a PDF: its window is destroyed, nothing of it stays. */
export function stopPrinting(job: string): void {
  jobs.stop(job);
}

/** The document as PDF bytes, made in a window of its own that nobody sees. */
export async function printToPdf(request: PrintRequest): Promise<Uint8Array> {
  return jobs.run(request.job, (stopped) =>
    withPrintWindow(request, (window) => pagePdf(window.webContents), stopped),
  );
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
  stopped: Promise<never> = new Promise<never>(() => {}),
): Promise<T> {
  const document = offerPrintDocument(html);
  const window = new BrowserWindow({ show: false, title, webPreferences: printPreferences() });
  try {
    const work = window.loadURL(document.url).then(() => task(window));
    // A window that is destroyed under its work may leave it unanswered, or answer with an error of its own.
    work.catch(() => undefined);
    return await Promise.race([work, stopped]);
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
