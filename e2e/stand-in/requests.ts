import { devtools } from './devtools-pipe.ts';
import type { Protocol } from './devtools-types.ts';
import { StandInEvent } from './event.ts';
import { ignoreLate } from './ignore-late.ts';
import { contentsOfTarget } from './live.ts';
import { handlerFor, policyForChromium, schemePatterns, toElectron } from './schemes.ts';
import { isDenied } from './targets.ts';

/** Every document and every request to a custom scheme comes by here, from pages and workers alike. */
export async function interceptRequests(): Promise<void> {
  devtools.on('Fetch.requestPaused', (paused) => {
    answer(paused).catch((error: unknown) => {
      console.error('stand-in: request failed', paused.request.url, error);
      ignoreLate(fail(paused.requestId, 'Failed'));
    });
  });
  await devtools.send('Fetch.enable', {
    patterns: [
      ...schemePatterns().map((urlPattern) => ({ urlPattern })),
      { urlPattern: '*', resourceType: 'Document' as const },
    ],
  });
}

async function answer(paused: Protocol.Fetch.requestPausedPayload): Promise<void> {
  const { requestId, request } = paused;
  // Service workers are off for custom schemes, as in Electron by default.
  if (isDenied(paused.frameId) || 'Service-Worker' in request.headers || !mayNavigate(paused)) {
    await fail(requestId, 'Aborted');
    return;
  }
  const url = toElectron(request.url);
  const handler = handlerFor(url);
  if (handler === undefined) {
    await devtools.send('Fetch.continueRequest', { requestId });
    return;
  }
  const hasBody = !['GET', 'HEAD'].includes(request.method);
  const response = await handler(
    new Request(url, {
      method: request.method,
      headers: request.headers,
      body: hasBody ? (request.postData ?? null) : null,
    }),
  );
  await devtools.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({
      name,
      value: name === 'content-security-policy' ? policyForChromium(value) : value,
    })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}

/** Asks `will-navigate`, unless main itself is loading this URL. */
function mayNavigate({
  request,
  resourceType,
  frameId,
  redirectedRequestId,
}: Protocol.Fetch.requestPausedPayload): boolean {
  const contents = contentsOfTarget(frameId);
  if (resourceType !== 'Document' || contents === undefined || redirectedRequestId !== undefined) return true;
  if (contents.isLoadedByMain(request.url)) return true;
  const url = toElectron(request.url);
  const event = new StandInEvent({
    url,
    isMainFrame: true,
    isSameDocument: false,
    frame: contents.mainFrame,
  });
  contents.emit('will-navigate', event, url);
  return !event.defaultPrevented;
}

function fail(requestId: string, errorReason: 'Aborted' | 'Failed'): Promise<unknown> {
  return devtools.send('Fetch.failRequest', { requestId, errorReason });
}
