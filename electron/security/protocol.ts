import { app, protocol } from 'electron';
import path from 'node:path';
import { servePrintDocument } from '../print/print-documents.ts';
import { APP_SCHEME, PAGE_HOST, PRINT_HOST } from './origin.ts';
import { plain, servePageFile } from './page-files.ts';

/** Must run before the app is ready. A standard, secure scheme has an origin of its own and so its own storage. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** The page and the documents being printed are served from here; no file:// anywhere. */
export function serveScheme(): void {
  const pageFolder = path.join(app.getAppPath(), 'out', 'renderer');
  protocol.handle(APP_SCHEME, async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET') return plain(405, 'method not allowed');
    if (url.host === PAGE_HOST) return servePageFile(pageFolder, url.pathname);
    if (url.host === PRINT_HOST) return servePrintDocument(url.pathname);
    return plain(403, 'forbidden');
  });
}
