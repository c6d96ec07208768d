import { createHash } from 'node:crypto';

/**
 * The policy of a document being printed: no scripts, no requests; only the style sheets that stand in the document,
 * each named by its hash, and pictures and fonts carried in it.
 */
export function printPolicy(html: string): string {
  const hashes = styleTexts(html).map(
    (css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  );
  const styles = hashes.length === 0 ? "'none'" : [...new Set(hashes)].join(' ');
  return [
    "default-src 'none'",
    "script-src 'none'",
    `style-src ${styles}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The text of every `<style>` element. A style element's text ends at the first `</style`, whatever it contains. */
function styleTexts(html: string): readonly string[] {
  const normalised = html.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  return [...normalised.matchAll(/<style(?:\s[^>]*)?>([\s\S]*?)<\/style/gi)].map((match) => match[1] ?? '');
}
