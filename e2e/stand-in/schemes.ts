import { live } from './live.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const schemes = new Set<string>();
const handlers = new Map<string, Handler>();

/** `app://bundle/x` → `https://bundle.app.localhost/x`: a secure origin with storage of its own. */
export function toChromium(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i, (whole, scheme: string, host: string) =>
    schemes.has(scheme) ? `https://${host}.${scheme}.localhost` : whole,
  );
}

/** The other way round: what main and the tests are told. */
export function toElectron(url: string): string {
  return url.replace(
    /^https:\/\/(.+)\.([a-z0-9+-]+)\.localhost(?=[/?#]|$)/i,
    (whole, host: string, scheme: string) => (schemes.has(scheme) ? `${scheme}://${host}` : whole),
  );
}

/** Sources named by a custom scheme in a content security policy. */
export function policyForChromium(policy: string): string {
  return policy.replace(
    /(^|\s)([a-z][a-z0-9+.-]*):(\/\/[^\s;/]+)?/gi,
    (whole, space: string, scheme: string, host: string | undefined) => {
      if (!schemes.has(scheme)) return whole;
      return space + (host === undefined ? `https://*.${scheme}.localhost` : toChromium(`${scheme}:${host}`));
    },
  );
}

export function handlerFor(url: string): Handler | undefined {
  return handlers.get(url.slice(0, url.indexOf(':')));
}

/** Patterns of the requests that are ours to answer. */
export function schemePatterns(): readonly string[] {
  return [...schemes].map((scheme) => `https://*.${scheme}.localhost/*`);
}

export const protocol = {
  registerSchemesAsPrivileged(list: readonly { readonly scheme: string }[]): void {
    if (live.started) throw new Error('protocol.registerSchemesAsPrivileged: too late, the app is ready');
    for (const { scheme } of list) schemes.add(scheme);
  },
  handle(scheme: string, handler: Handler): void {
    handlers.set(scheme, handler);
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme);
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
};
