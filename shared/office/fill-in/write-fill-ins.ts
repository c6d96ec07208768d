import { zipSync, type Zippable } from 'fflate';
import type { Instant } from '#shared/ids.ts';
import { writeXlsx } from '../sheet/write-xlsx.ts';
import type { FillInDocument } from './fill-in-document.ts';
import { fillInWorkbook } from './fill-in-workbook.ts';

export interface NamedFillIn {
  /** File name, `.xlsx` included. */
  readonly name: string;
  readonly document: FillInDocument;
}

/** One workbook to fill in as the bytes of an .xlsx file, several as those of a .zip file with each under its name. */
export async function writeFillIns(files: readonly NamedFillIn[], createdAt: Instant): Promise<Uint8Array> {
  const zip: Zippable = {};
  for (const { name, document } of files) {
    const bytes = await writeXlsx(fillInWorkbook(document, { createdAt }));
    if (files.length === 1) return bytes;
    zip[freeName(zip, name)] = bytes;
  }
  // Workbooks are packed already.
  return zipSync(zip, { level: 0, mtime: new Date(1980, 0, 1) });
}

/** Two agencies can have one short name. */
function freeName(taken: Zippable, name: string): string {
  let free = name;
  for (let n = 2; free in taken; n += 1) free = name.replace(/\.xlsx$/u, ` (${n}).xlsx`);
  return free;
}
