import { BookmarkEnd, BookmarkStart, Paragraph } from 'docx';
import { bookmarksOfTag } from '../appendix/row-bookmarks.ts';
import { runs } from './docx-text.ts';
import type { WordStyleId } from './word-style.ts';

/** Numbers the hidden bookmarks of one document, which say what its rows are (docs/formats/word.md). */
export class TagBookmarks {
  #next = 1;

  /** A paragraph of one line or of several; with a tag it carries the bookmarks that spell it. */
  paragraph(style: WordStyleId, text: string, tag: string | null = null): Paragraph {
    if (tag === null) return new Paragraph({ style, children: runs(text) });
    const names = bookmarksOfTag(tag, this.#next);
    const first = this.#next;
    this.#next += names.length;
    const paragraph = new Paragraph({ style });
    for (const [index, name] of names.entries()) {
      paragraph.addChildElement(new BookmarkStart(name, first + index));
      paragraph.addChildElement(new BookmarkEnd(first + index));
    }
    for (const run of runs(text)) paragraph.addChildElement(run);
    return paragraph;
  }
}
