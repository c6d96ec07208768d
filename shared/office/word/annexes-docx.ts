import type { Instant } from '#shared/ids.ts';
import type { AnnexTable } from '../report/annex-table.ts';
import type { OfficeSetup } from '../setup/office-setup.ts';
import { annexSection } from './annex-section.ts';
import { documentLook } from './document-look.ts';
import { packDocx } from './pack-docx.ts';

/** Letters in a table of eight or more columns, in points. */
export const ANNEX_SIZE = 11;

export interface AnnexesDocxInput {
  readonly annexes: readonly AnnexTable[];
  readonly page: Pick<OfficeSetup, 'margins' | 'fontSize'>;
  readonly title: string;
  readonly subject: string;
  /** The office that makes the file; for its properties. */
  readonly company: string;
}

/** Tables without a letter around them as one Word document, each on landscape pages that count from 1. */
export function annexesDocx(
  { annexes, page, ...properties }: AnnexesDocxInput,
  createdAt: Instant,
): Promise<Uint8Array> {
  const look = documentLook(ANNEX_SIZE, page);
  return packDocx(
    annexes.map((annex) => annexSection(annex, look)),
    { ...properties, createdAt },
    look,
  );
}
