/** The program's own page. Registered before the first release and never changed: browser storage belongs to it. */
export const APP_SCHEME = 'app';
export const PAGE_HOST = 'bundle';
export const PAGE_URL = `${APP_SCHEME}://${PAGE_HOST}/index.html`;
/** A place of its own for documents being printed, so that they share nothing with the page. */
export const PRINT_HOST = 'print';

/** The URL is of our own page. Compares parsed parts: `app://bundle.example` and `app://x@bundle` are someone else's. */
export function isOwnPage(url: string): boolean {
  return isHost(url, PAGE_HOST);
}

function isHost(url: string, host: string): boolean {
  if (!URL.canParse(url)) return false;
  const parsed = new URL(url);
  return (
    parsed.protocol === `${APP_SCHEME}:` &&
    parsed.host === host &&
    parsed.username === '' &&
    parsed.password === ''
  );
}
