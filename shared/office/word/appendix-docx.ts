import type { Instant } from '#shared/ids.ts';
import { TABLE_SIZE } from '../appendix/output-columns.ts';
import type { OfficeSetup } from '../setup/office-setup.ts';
import { appendixSection, type AppendixSectionInput } from './appendix-section.ts';
import { documentLook } from './document-look.ts';
import { packDocx } from './pack-docx.ts';

/** The appendix alone as a Word document, on the pages the office chose. */
export type AppendixDocxInput = Omit<AppendixSectionInput, 'look'> & {
  readonly page?: Pick<OfficeSetup, 'margins' | 'fontSize'>;
  /** The office that makes the file; for its properties. */
  readonly company?: string;
};

/** The appendix alone as a Word document: A4 landscape, header row repeated, rows kept whole where they fit a page. */
export function appendixDocx(
  { page, company = '', ...input }: AppendixDocxInput,
  createdAt: Instant = 0,
): Promise<Uint8Array> {
  const look = documentLook(TABLE_SIZE[input.columns], page);
  const { title, attachedTo } = input.heading ?? input.document;
  return packDocx(
    [appendixSection({ ...input, look })],
    { title, subject: attachedTo, company, createdAt },
    look,
  );
}
