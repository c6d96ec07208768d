import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import type { Book } from '#shared/book/types.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import type { PeriodId } from '#shared/ids.ts';
import { packageName } from '#shared/package/package-name.ts';
import type { PackageKind } from '#shared/package/types.ts';
import { writePackage } from '#shared/package/write-package.ts';
import { Problem } from '#shared/problem.ts';

/**
 * Writes a package through the save dialog: the author's complete own history of the plan, so that gaps are rare;
 * a full copy holds everybody's, what still waits included.
 *
 * @returns null when the officer cancelled.
 */
export async function exportPackage(
  session: Session,
  book: Book,
  kind: Exclude<PackageKind, 'receipt'>,
  period: PeriodId | null,
): Promise<SavedFile | null> {
  const { ledger, profile, host, deviceSigner } = session;
  const segments =
    kind === 'full-copy' ? ledger.export({ waiting: true }) : ledger.export({ author: profile.publicKey });
  if (segments.length === 0) {
    throw new Problem('nothing-to-export', 'Sổ chưa ghi gì để xuất.', {
      advice: 'Đồng chí nhập báo cáo trước rồi xuất gói.',
    });
  }
  const createdAt = now();
  const bytes = await writePackage({
    kind,
    planId: session.planId,
    planNumber: book.plan.number,
    author: {
      publicKey: profile.publicKey,
      agency: profile.agency,
      agencyName: profile.agencyName,
      person: profile.person,
    },
    period,
    createdAt,
    root: ledger.options.root,
    segments,
    attachments: new Map(),
    seen: ledger.heads(),
    signer: deviceSigner,
  });
  const suggestedName = packageName({
    kind,
    planNumber: book.plan.number,
    agency: profile.agency,
    period,
    sequence: segments.length,
  });
  return host.saveFile({ suggestedName, kind: 'package', bytes });
}
