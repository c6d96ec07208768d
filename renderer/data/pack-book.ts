import { fieldText } from '#shared/book/field-text.ts';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import type { Instant } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { FileRef } from '#shared/domain/report.ts';
import { writePackage } from '#shared/package/write-package.ts';
import { encodeMachineState } from './machine-state.ts';
import { readFiles } from './read-files.ts';
import type { Session } from './session.ts';

/**
 * The whole book in one file: everybody's segments, what waits included, and what this machine keeps beside them.
 *
 * @param files attached files that go along; those that are not here any more are left out.
 */
export async function packBook(
  session: Session,
  createdAt: Instant,
  files: readonly FileRef[],
): Promise<Uint8Array> {
  const { ledger, db, planId, deviceSigner } = session;
  const plan = await db.plans.get(planId);
  const drafts = await db.drafts.where('planId').equals(planId).toArray();
  const imports = await db.imports.where('planId').equals(planId).toArray();
  const state = encodeMachineState({
    drafts: drafts.map(({ key, fields, at }) => ({ key, fields, at })),
    imports,
    ignoredKeys: plan?.ignoredKeys ?? [],
  });
  return writePackage({
    kind: 'full-copy',
    planId,
    planNumber: fieldText(ledger.read(entity.doc)?.['number']) || planId,
    author: await session.packageAuthor(),
    period: null,
    createdAt,
    root: ledger.options.root,
    segments: ledger.export({ waiting: true }),
    attachments: new Map([...(await readFiles(session, files)), [await sha256Hex(state), state]]),
    seen: ledger.heads(),
    signer: deviceSigner,
  });
}
