/** Sites an officer may be sent to in the system's browser: where the plan's legal basis can be read. */
const ALLOWED_HOSTS: ReadonlySet<string> = new Set([
  'vanban.chinhphu.vn',
  'vbpl.vn',
  'congbao.chinhphu.vn',
  'kiengiang.gov.vn',
  'angiang.gov.vn',
]);

/** Only https, only these sites, no user name, no port: anything else could start a program or lead astray. */
export function mayOpenExternally(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const parsed = new URL(url);
  return (
    parsed.protocol === 'https:' &&
    parsed.username === '' &&
    parsed.password === '' &&
    parsed.port === '' &&
    ALLOWED_HOSTS.has(parsed.hostname)
  );
}
