// Template of sw.js; build/vite/service-worker.ts fills in the two names in capitals.
const CACHE = '__CACHE_NAME__';
const FILES = __FILES__;

addEventListener('install', (event) => {
  event.waitUntil(keepAllFiles());
});

addEventListener('activate', (event) => {
  event.waitUntil(dropOlderCaches());
});

addEventListener('fetch', (event) => {
  if (event.request.method === 'GET') event.respondWith(answer(event.request));
});

async function keepAllFiles() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })));
  await skipWaiting();
}

async function dropOlderCaches() {
  for (const name of await caches.keys()) {
    if (name !== CACHE) await caches.delete(name);
  }
  await clients.claim();
}

async function answer(request) {
  const kept = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
  return kept ?? fetch(request);
}
