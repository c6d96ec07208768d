import { randomUUID } from 'node:crypto';
import { APP_SCHEME, PRINT_HOST } from '../security/origin.ts';
import { COMMON_HEADERS, plain } from '../security/page-files.ts';
import { printPolicy } from './print-policy.ts';

/** Documents being printed, each under a name nobody can guess, for as long as its hidden window lives. */
const documents = new Map<string, string>();

/** Makes the document loadable and returns its URL. */
export function offerPrintDocument(html: string): { readonly url: string; withdraw(): void } {
  const name = randomUUID();
  documents.set(name, html);
  return {
    url: `${APP_SCHEME}://${PRINT_HOST}/${name}`,
    withdraw: () => {
      documents.delete(name);
    },
  };
}

export function servePrintDocument(pathname: string): Response {
  const html = documents.get(pathname.slice(1));
  if (html === undefined) return plain(404, 'not found');
  return new Response(html, {
    headers: {
      ...COMMON_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': printPolicy(html),
      'cache-control': 'no-store',
    },
  });
}
