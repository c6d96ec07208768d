import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PAGE_POLICY_HEADER } from '#shared/contracts/content-security-policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Every answer carries these, also to workers. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Answers a request for a file of the built page; nothing outside its folder can be reached. */
export async function servePageFile(folder: string, pathname: string): Promise<Response> {
  const file = fileInside(folder, pathname);
  if (file === null) return plain(403, 'forbidden');
  try {
    const body = new Uint8Array(await readFile(file));
    return new Response(body, {
      headers: {
        ...COMMON_HEADERS,
        'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        'content-security-policy': PAGE_POLICY_HEADER,
      },
    });
  } catch (error) {
    return plain(404, `not found (${(error as NodeJS.ErrnoException).code ?? 'error'})`);
  }
}

/** The file a URL path means, or null when it leaves the folder or cannot be decoded. */
export function fileInside(folder: string, pathname: string): string | null {
  let relative: string;
  try {
    relative = decodeURIComponent(pathname === '/' ? '/index.html' : pathname);
  } catch {
    return null; // a malformed escape is no file of ours
  }
  if (relative.includes('\0')) return null;
  const file = path.join(folder, path.normalize(relative));
  return file.startsWith(folder + path.sep) ? file : null;
}

export function plain(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: { ...COMMON_HEADERS, 'content-type': 'text/plain; charset=utf-8' },
  });
}
