import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { root } from './root.mjs';

const PAGE = path.join(root, 'out', 'renderer');
/** Fixed: what a browser keeps belongs to the address, port included. */
export const PORT = 4158;
export const ADDRESS = `http://127.0.0.1:${PORT}/`;

const TYPES = {
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

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/**
 * Serves the built page on the loopback address only. Rejects with EADDRINUSE when the port is taken.
 * Tests give port 0 for any free one.
 */
export function serve(port = PORT, folder = PAGE) {
  const server = createServer((request, response) => {
    answer(request, folder).then(
      ({ status, type, body }) => {
        response.writeHead(status, { ...HEADERS, 'content-type': type });
        response.end(request.method === 'HEAD' ? undefined : body);
      },
      () => response.writeHead(500, HEADERS).end(),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

async function answer(request, folder) {
  if (!isOurName(request)) return refusal(421);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  const file = fileFor(request.url ?? '/', folder);
  const found = file === null ? null : await stat(file).catch(() => null);
  if (file === null || !found?.isFile()) return refusal(404);
  return {
    status: 200,
    type: TYPES[path.extname(file)] ?? 'application/octet-stream',
    body: await readFile(file),
  };
}

/** Any other Host header is a foreign page that had its name point here (DNS rebinding). */
function isOurName({ headers, socket }) {
  return headers.host === `127.0.0.1:${socket.localPort}` || headers.host === `localhost:${socket.localPort}`;
}

/** The file a URL means, null when it would lie outside the folder. */
function fileFor(url, folder) {
  let pathname;
  try {
    pathname = decodeURIComponent(new URL(url, ADDRESS).pathname);
  } catch {
    return null; // not a URL: no file of ours
  }
  const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  return file.startsWith(folder + path.sep) && !pathname.includes('\0') ? file : null;
}

function refusal(status) {
  return { status, type: 'text/plain; charset=utf-8', body: String(status) };
}
