const PREFIX = '_skh_';
/** A bookmark's name has at most 40 characters: prefix, running number, separator, and what is left for the text. */
const PIECE = 28;
const BOOKMARK = /^_skh_(?<n>[0-9a-z]+)_(?<piece>[0-9A-Za-z_]*)$/u;

/**
 * A tag (row-tags.ts) as names of bookmarks, for a Word file: hidden ones, because they begin with a line. Letters and
 * digits stand for themselves, every other byte of the UTF-8 text as `_` and two hex digits; a long tag takes several.
 *
 * @param first running number of the first name; names are unique in a document.
 */
export function bookmarksOfTag(tag: string, first: number): readonly string[] {
  const coded = Array.from(new TextEncoder().encode(tag), (byte) => {
    const letter = String.fromCharCode(byte);
    return /[0-9A-Za-z]/u.test(letter) ? letter : `_${byte.toString(16).padStart(2, '0')}`;
  }).join('');
  const pieces = coded.match(new RegExp(`.{1,${PIECE}}`, 'gu')) ?? [];
  return pieces.map((piece, index) => `${PREFIX}${(first + index).toString(36)}_${piece}`);
}

/** The tag that these bookmarks of one row or paragraph spell; null when none of them is ours or it is damaged. */
export function tagOfBookmarks(names: readonly string[]): string | null {
  const pieces = names
    .flatMap((name) => {
      const { n, piece } = BOOKMARK.exec(name)?.groups ?? {};
      return n === undefined || piece === undefined ? [] : [{ n: parseInt(n, 36), piece }];
    })
    .toSorted((a, b) => a.n - b.n);
  if (pieces.length === 0) return null;
  const coded = pieces.map(({ piece }) => piece).join('');
  if (!/^(?:[0-9A-Za-z]|_[0-9a-f]{2})*$/u.test(coded)) return null;
  const bytes = (coded.match(/_[0-9a-f]{2}|./gu) ?? []).map((part) =>
    part.startsWith('_') ? parseInt(part.slice(1), 16) : part.charCodeAt(0),
  );
  return new TextDecoder().decode(new Uint8Array(bytes));
}
