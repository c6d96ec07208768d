import { useSession } from '#renderer/data/session-context.tsx';
import { useEffect, useEffectEvent, useState } from 'react';
import { openPdf, type PdfDocument } from '#renderer/workers/pdf-document.ts';
import { checkPrintedPages, type PrintFindings } from './print-checks.ts';
import type { PrintJob } from './print-request.ts';
import type { PrintedPage } from '#renderer/workers/pdf-document.ts';

export type PrintPreview =
  | { readonly kind: 'working' }
  | { readonly kind: 'failed'; readonly problem: unknown }
  /** This host cannot make a PDF: pages are only known to its print dialog. */
  | { readonly kind: 'dialog-only' }
  | {
      readonly kind: 'ready';
      readonly pdf: PdfDocument;
      /** Null while the pages are still being read back. */
      readonly findings: PrintFindings | null;
    };

/** Renders the job to PDF as it will be saved or printed, opens that very file, and reads it back to check it. */
export function usePrintPreview({ html, expected }: PrintJob, title: string): PrintPreview {
  const { host } = useSession();
  const [preview, setPreview] = useState<PrintPreview>({ kind: 'working' });
  // The same document is not rendered again because something else in the book changed.
  const check = useEffectEvent((pages: readonly PrintedPage[]) => checkPrintedPages(pages, expected));
  useEffect(() => {
    if (host.kind === 'web') {
      setPreview({ kind: 'dialog-only' });
      return;
    }
    const stop = new AbortController();
    let opened: PdfDocument | null = null;
    const make = async () => {
      setPreview({ kind: 'working' });
      const bytes = await host.printToPdf({ html, title });
      if (stop.signal.aborted) return;
      const pdf = await openPdf(bytes);
      if (stop.signal.aborted) return pdf.close();
      opened = pdf;
      setPreview({ kind: 'ready', pdf, findings: null });
      const pages = await readPages(pdf, stop.signal);
      if (pages) setPreview({ kind: 'ready', pdf, findings: check(pages) });
    };
    make().catch((problem: unknown) => {
      if (!stop.signal.aborted) setPreview({ kind: 'failed', problem });
    });
    return () => {
      stop.abort();
      void opened?.close();
    };
  }, [host, html, title]);
  return preview;
}

async function readPages(pdf: PdfDocument, signal: AbortSignal): Promise<PrintedPage[] | null> {
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.pageCount; number++) {
    if (signal.aborted) return null;
    pages.push(await pdf.read(number));
  }
  return pages;
}
