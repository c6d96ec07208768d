import { Paragraph, type ISectionOptions } from 'docx';
import type { Instant } from '#shared/ids.ts';
import { TABLE_SIZE } from '../appendix/output-columns.ts';
import type { OfficialDocument } from '../report/official-document.ts';
import { ANNEX_SIZE } from './annexes-docx.ts';
import { appendixSection } from './appendix-section.ts';
import { annexSection } from './annex-section.ts';
import { bodyBlocks, bodyCharts } from './body-blocks.ts';
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
  const { frame, blocks, appendix, annexes = [], page, subject } = document;
  const look = documentLook(appendix === undefined ? ANNEX_SIZE : TABLE_SIZE[appendix.columns], page);
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
  const sections = [
    main,
    ...(appendix === undefined ? [] : [appendixSection({ ...appendix, look })]),
    ...annexes.map((annex) => annexSection(annex, look)),
  ];
  const properties = { title: titleOf(document), subject, company: frame.issuer, createdAt };
  return packDocx(sections, properties, look, bodyCharts(blocks));
}

/** "BÁO CÁO Kết quả thực hiện …", as a file list shows it. */
function titleOf({ frame }: OfficialDocument): string {
  return `${frame.documentKind} ${frame.abstract}`.trim();
}
