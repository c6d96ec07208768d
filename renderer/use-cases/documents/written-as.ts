import type { Session } from '#renderer/data/session.ts';
import { runOfficeJob } from '#renderer/workers/office-client.ts';
import type { Instant } from '#shared/ids.ts';
import type { Paper, PaperJob } from '#shared/office/consolidation/paper.ts';
import { printShell } from '#shared/office/print/print-shell.ts';
import type { OfficeSetup } from '#shared/office/setup/office-setup.ts';
import type { WrittenDocument } from './written-document.ts';

/**
 * A document of a consolidation as this window writes it: Word and Excel in a worker, PDF by the host.
 *
 * @param writtenAt the moment in the file's properties, asked for when it is written.
 */
export function writtenAs(
  { host }: Session,
  { id, title, docx, xlsx, parts }: Paper,
  { margins }: Pick<OfficeSetup, 'margins'>,
  writtenAt: () => Instant,
): WrittenDocument {
  const write = async (job: () => Promise<PaperJob>): Promise<Uint8Array> =>
    runOfficeJob('write-paper', { job: await job(), createdAt: writtenAt() });
  return {
    id,
    title,
    make: {
      ...(docx === undefined ? {} : { docx: () => write(docx) }),
      pdf: async () => host.printToPdf({ html: printShell(title, await parts(), margins), title }),
      ...(xlsx === undefined ? {} : { xlsx: () => write(xlsx) }),
    },
  };
}
