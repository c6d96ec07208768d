import type { Instant } from '#shared/ids.ts';
import { appendixSection, type AppendixSectionInput } from './appendix-section.ts';
import { packDocx } from './pack-docx.ts';

/** The appendix alone as a Word document: A4 landscape, header row repeated, rows kept whole where they fit a page. */
export function appendixDocx(input: AppendixSectionInput, createdAt: Instant = 0): Promise<Uint8Array> {
  const { title, attachedTo } = input.document;
  return packDocx([appendixSection(input)], { title, subject: attachedTo, createdAt });
}
