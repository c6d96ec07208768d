import { Paragraph, type ISectionOptions } from 'docx';
import type { Instant } from '#shared/ids.ts';
import { TABLE_SIZE } from '../appendix/output-columns.ts';
import type { OfficialDocument } from '../report/official-document.ts';
import { appendixSection } from './appendix-section.ts';
import { bodyBlocks } from './body-blocks.ts';
import { documentClosing } from './document-closing.ts';
import { documentHead, documentTitle } from './document-head.ts';
import { documentLook } from './document-look.ts';
import { packDocx } from './pack-docx.ts';
import { pageHeaders, pageProperties } from './page-setup.ts';
import { wordStyle } from './word-style.ts';

/**
 * An official document in the form of NĐ 30/2020/NĐ-CP as a Word file: the document in portrait, then its appendix, if
 * it has one, in landscape with page numbers of its own.
 *
 * @param createdAt creation time in the file's properties.
 */
export function officialDocx(document: OfficialDocument, createdAt: Instant): Promise<Uint8Array> {
  const { frame, blocks, appendix, page, subject } = document;
  const look = documentLook(TABLE_SIZE[appendix?.columns ?? 'issued'], page);
  const main: ISectionOptions = {
    properties: pageProperties('portrait', look.margins),
    headers: pageHeaders(),
    children: [
      documentHead(frame, look),
      ...documentTitle(frame, look),
      ...bodyBlocks(blocks, look),
      new Paragraph({ style: wordStyle.signature }),
      documentClosing(frame, look),
    ],
  };
  const sections = appendix === undefined ? [main] : [main, appendixSection({ ...appendix, look })];
  return packDocx(sections, { title: titleOf(document), subject, company: frame.issuer, createdAt }, look);
}

/** "BÁO CÁO Kết quả thực hiện …", as a file list shows it. */
function titleOf({ frame }: OfficialDocument): string {
  return `${frame.documentKind} ${frame.abstract}`.trim();
}
