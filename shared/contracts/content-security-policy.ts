/**
 * What the page may load: its own files and nothing else. No `unsafe-*`, no foreign host, no inline script or style.
 * The desktop program sends it as a header, the web page carries it as a meta tag; both are made from this table.
 */
const DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

function join(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** For `<meta http-equiv>`: browsers ignore `frame-ancestors` there, so it is left out. */
export const PAGE_POLICY_META = join(DIRECTIVES);

/** For the `Content-Security-Policy` header of the page and of its workers. */
export const PAGE_POLICY_HEADER = join({ ...DIRECTIVES, 'frame-ancestors': "'none'" });
