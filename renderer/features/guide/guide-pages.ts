import { Marked } from 'marked';

/** One page of the officers' handbook, as in docs/guide. */
export interface GuidePage {
  /** File name without ending, e.g. `03-bao-cao-ky`; the address. */
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
}

const sources = import.meta.glob<string>('../../../docs/guide/[0-9]*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pictures = import.meta.glob<string>('../../../docs/guide/pictures/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const pictureUrls = new Map(Object.entries(pictures).map(([path, url]) => [baseName(path), url]));

/** The handbook's pages in reading order; the same files that stand in the repository. */
export const guidePages: readonly GuidePage[] = Object.entries(sources)
  .map(([path, markdown]) => ({
    id: baseName(path).replace(/\.md$/u, ''),
    title: /^# (.+)$/mu.exec(markdown)?.[1] ?? baseName(path),
    markdown,
  }))
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/**
 * A page as HTML. The text is our own, so it is trusted; links between pages become addresses of this window and
 * pictures the bundled files.
 */
export function guideHtml(page: GuidePage, addressOf: (id: string) => string): string {
  const marked = new Marked({
    walkTokens: (token) => {
      if (token.type === 'image') token.href = pictureUrls.get(baseName(token.href)) ?? token.href;
      if (token.type === 'link' && token.href.endsWith('.md')) {
        token.href = `#${addressOf(baseName(token.href).replace(/\.md$/u, ''))}`;
      }
    },
  });
  return marked.parse(page.markdown, { async: false });
}
