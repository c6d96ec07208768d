import { devtools } from './devtools-pipe.ts';

/** The options main uses; Electron's names, which are Chromium's too. */
export interface PdfOptions {
  readonly preferCSSPageSize?: boolean;
  readonly printBackground?: boolean;
  readonly landscape?: boolean;
  readonly generateTaggedPDF?: boolean;
  readonly generateDocumentOutline?: boolean;
}

/** Electron leaves these out unless asked; Chromium by itself does not. */
const ELECTRON_DEFAULTS = { generateTaggedPDF: false, generateDocumentOutline: false };
/** Without a page size of its own a document is printed on A4, as in Electron for this program's users. */
const A4_INCHES = { paperWidth: 8.27, paperHeight: 11.69 };

export async function printToPdf(sessionId: string, options: PdfOptions): Promise<Buffer> {
  const { data } = await devtools.send(
    'Page.printToPDF',
    { ...A4_INCHES, ...ELECTRON_DEFAULTS, ...options },
    sessionId,
  );
  return Buffer.from(data, 'base64');
}
