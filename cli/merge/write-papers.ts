import type { Instant } from '#shared/ids.ts';
import { consolidationPapers, type PaperFacts } from '#shared/office/consolidation/consolidation-papers.ts';
import type { PaperJob } from '#shared/office/consolidation/paper.ts';
import { writePaper } from '#shared/office/consolidation/write-paper.ts';

/** A file of a consolidation, by its path in the output folder. */
interface WrittenPaper {
  readonly path: readonly string[];
  readonly bytes: Uint8Array;
}

/** Folder of what goes beside the report and its appendix. */
export const DOCUMENTS = 'van-ban';

/** What stands in the folder itself; everything else in `van-ban`, named by its id. */
const AT_THE_TOP: Readonly<Record<string, string>> = {
  'consolidated.docx': 'report.docx',
  'appendix.xlsx': 'appendix.xlsx',
};
const NAMES: Readonly<Record<string, string>> = { sheets: 'agency-sheets' };

/**
 * Every Word and Excel file of a consolidation, the same as the window writes from the same book: the reports with the
 * focal point's edits, the appendix, figures, agency sheets.
 */
export async function writePapers(facts: PaperFacts, createdAt: Instant): Promise<readonly WrittenPaper[]> {
  const written: WrittenPaper[] = [];
  for (const { id, docx, xlsx } of consolidationPapers(facts)) {
    for (const [extension, job] of Object.entries({ docx, xlsx })) {
      if (job === undefined) continue;
      written.push(await writeOne(`${NAMES[id] ?? id}.${extension}`, job, createdAt));
    }
  }
  return written;
}

async function writeOne(
  name: string,
  job: () => Promise<PaperJob>,
  createdAt: Instant,
): Promise<WrittenPaper> {
  const top = AT_THE_TOP[name];
  return {
    path: top === undefined ? [DOCUMENTS, name] : [top],
    bytes: await writePaper(await job(), createdAt),
  };
}
