import { Document, Packer, type ISectionOptions } from 'docx';
import type { Instant } from '#shared/ids.ts';
import { rezip, unzipParts } from '../zip/rezip.ts';
import { wordStyles } from './word-styles.ts';

export interface WordProperties {
  readonly title: string;
  readonly subject: string;
  /** Creation time in the file's properties; the same content then gives the same bytes. */
  readonly createdAt: Instant;
}

/** Writes a Word document of these sections in the house styles. */
export async function packDocx(
  sections: readonly ISectionOptions[],
  properties: WordProperties,
): Promise<Uint8Array> {
  const document = new Document({
    title: properties.title,
    subject: properties.subject,
    creator: 'Sổ Kế hoạch',
    lastModifiedBy: 'Sổ Kế hoạch',
    styles: wordStyles,
    sections,
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  const time = new Date(properties.createdAt).toISOString();
  return rezip(
    unzipParts(bytes).map(({ name, text }) => ({
      name,
      text:
        name === 'docProps/core.xml'
          ? text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${time}`)
          : text,
    })),
  );
}
