import { useSession } from '#renderer/data/session-context.tsx';
import { MANY_ROWS } from '#shared/office/print/print-document.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { openPdf, type PdfDocument, type PrintedPage } from '#renderer/workers/pdf-document.ts';
import { checkPrintedPages, type PrintFindings } from './print-checks.ts';
import type { PrintJob } from './print-request.ts';

export type PrintPreview =
  /** So many rows take minutes: the officer is asked first. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'working' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly problem: unknown }
  /** This host cannot make a PDF: pages are only known to its print dialog. */
  | { readonly kind: 'dialog-only' }
  | {
      readonly kind: 'ready';
      readonly pdf: PdfDocument;
      /** Null while the pages are still being read back. */
      readonly findings: PrintFindings | null;
      /** Pages read back so far. */
      readonly read: number;
    };

export interface PreviewControl {
  readonly preview: PrintPreview;
  /** Begins, or begins again after it was stopped. */
  start(): void;
  /** The print window is destroyed; nothing of the document stays. */
  stop(): void;
}

/** Pages read back between two words about it. */
const STEP = 20;

/** Renders the job to PDF as it will be saved or printed, opens that very file, and reads it back to check it. */
export function usePrintPreview(job: PrintJob, title: string): PreviewControl {
  const { host } = useSession();
  const { html, expected, rows } = job;
  const [preview, setPreview] = useState<PrintPreview>({ kind: 'working' });
  /** The document an officer said yes to, or stopped. */
  const [answer, setAnswer] = useState<{ readonly html: string; readonly go: boolean } | null>(null);
  const decided = answer?.html === html ? answer.go : rows <= MANY_ROWS ? true : null;
  // The same document is not rendered again because something else in the book changed.
  const check = useEffectEvent((pages: readonly PrintedPage[]) => checkPrintedPages(pages, expected));
  useEffect(() => {
    if (host.kind === 'web') {
      setPreview({ kind: 'dialog-only' });
      return;
    }
    if (decided !== true) {
      setPreview({ kind: decided === null ? 'asking' : 'stopped' });
      return;
    }
    const stop = new AbortController();
    let opened: PdfDocument | null = null;
    const make = async () => {
      setPreview({ kind: 'working' });
      const bytes = await host.printToPdf({ html, title }, stop.signal);
      if (stop.signal.aborted) return;
      const pdf = await openPdf(bytes);
      if (stop.signal.aborted) return pdf.close();
      opened = pdf;
      setPreview({ kind: 'ready', pdf, findings: null, read: 0 });
      const pages = await readPages(pdf, stop.signal, (read) =>
        setPreview({ kind: 'ready', pdf, findings: null, read }),
      );
      if (pages) setPreview({ kind: 'ready', pdf, findings: check(pages), read: pages.length });
    };
    make().catch((problem: unknown) => {
      if (!stop.signal.aborted) setPreview({ kind: 'failed', problem });
    });
    return () => {
      stop.abort();
      void opened?.close();
    };
  }, [host, html, title, decided]);
  return {
    preview,
    start: () => setAnswer({ html, go: true }),
    stop: () => setAnswer({ html, go: false }),
  };
}

async function readPages(
  pdf: PdfDocument,
  signal: AbortSignal,
  onRead: (pages: number) => void,
): Promise<PrintedPage[] | null> {
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.pageCount; number++) {
    if (signal.aborted) return null;
    pages.push(await pdf.read(number));
    if (number % STEP === 0) onRead(number);
  }
  return pages;
}
