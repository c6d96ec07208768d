import { tagOfBookmarks } from '../appendix/row-bookmarks.ts';
import type { XmlNode } from '../xml/xml-node.ts';

/**
 * What this program itself said of a paragraph or of a row in its hidden bookmarks, so that its own Word file reads
 * back without a difference; null in a file of anybody else.
 */
export function ownTag(node: XmlNode): string | null {
  return tagOfBookmarks(bookmarks(node));
}

function bookmarks(node: XmlNode): readonly string[] {
  return node.children.flatMap((candidate) => {
    if (candidate.name === 'w:bookmarkStart') return [candidate.attributes.get('w:name') ?? ''];
    return candidate.name === 'w:r' || candidate.name === 'w:pPr' ? [] : bookmarks(candidate);
  });
}
