import type { ImportRecord } from '#renderer/data/import-record.ts';
import { machineStateIn, notABackup } from '#renderer/data/machine-state.ts';
import type { Session } from '#renderer/data/session.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { readPackage } from '#shared/package/read-package.ts';
import { importPackages } from './import-packages.ts';
import { keepMissingDrafts } from './keep-missing-drafts.ts';

/** What a backup brought back. */
export interface BroughtBack {
  readonly record: ImportRecord;
  readonly drafts: number;
}

/**
 * "Khôi phục từ tệp sao lưu": everything in the file joins what is here. Nothing that is here is replaced or taken
 * away, so an old backup does no harm.
 *
 * @throws Problem `not-a-backup`, and what reading the file throws
 */
export async function restoreBackup(session: Session, file: OpenedFile): Promise<BroughtBack> {
  const { manifest, attachments } = await readPackage(file.bytes);
  const state = machineStateIn(attachments);
  if (manifest.kind !== 'full-copy' || state === null) throw notABackup(file.name);
  const record = await importPackages(session, [file]);
  const { db, planId } = session;
  if (manifest.planId !== planId) return { record, drafts: 0 };
  const known = new Set(await db.imports.toCollection().primaryKeys());
  const older = state.imports.filter((each) => each.planId === planId && !known.has(each.id));
  // Their undo belongs to the state they were made in.
  await db.imports.bulkPut(older.map((each) => ({ ...each, added: [] })));
  return { record, drafts: await keepMissingDrafts(session, state) };
}
