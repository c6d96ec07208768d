import type { FileRef } from '#shared/domain/report.ts';
import type { FileContents } from './attachment-store.ts';
import type { Session } from './session.ts';

/** The contents of files, for a package; those that are not here, or not whole, are left out. */
export async function readFiles({ attachments }: Session, files: readonly FileRef[]): Promise<FileContents> {
  const contents = new Map<string, Uint8Array>();
  for (const { sha256 } of files) {
    const bytes = attachments.has(sha256) ? await attachments.read(sha256) : null;
    if (bytes !== null) contents.set(sha256, bytes);
  }
  return contents;
}
