import { now } from '#renderer/data/clock.ts';
import { readFiles } from '#renderer/data/read-files.ts';
import type { Session } from '#renderer/data/session.ts';
import type { Book } from '#shared/book/types.ts';
import type { PeriodId } from '#shared/ids.ts';
import { encryptPackage, type Addressees } from '#shared/package/encryption.ts';
import { packageContents } from '#shared/package/package-contents.ts';
import { packageFiles } from '#shared/package/package-files.ts';
import { packageName } from '#shared/package/package-name.ts';
import type { PackageKind } from '#shared/package/types.ts';
import { writePackage } from '#shared/package/write-package.ts';
import { Problem } from '#shared/problem.ts';
import { announceAddress } from './announce-address.ts';
import type { SavedPackage } from './saved-package.ts';

/**
 * Writes a package through the save dialog: the whole history of the author's agency in the plan, so that gaps are rare;
 * a full copy holds everybody's, what still waits included; a request to be accepted holds nothing but who asks.
 *
 * @param to encrypts the file for certain machines, this one always among them, or by a passphrase; null: anybody can
 *   read it (NOT_HIDDEN says what stays visible)
 * @param withFiles carries the evidence files that the segments name and that are here; else they are named and missing
 * @throws Problem `nothing-to-export`, `plan-not-here` (a focal point's second machine that would name itself the root),
 *   and what encrypting throws
 *
 * @returns null when the officer cancelled.
 */
export async function exportPackage(
  session: Session,
  book: Book,
  kind: PackageKind,
  period: PeriodId | null,
  to: Addressees | null = null,
  withFiles = true,
): Promise<SavedPackage | null> {
  const { ledger, profile, host, deviceSigner, attachments } = session;
  if (kind === 'plan' && ledger.options.root === null) {
    throw new Problem('plan-not-here', 'Máy này chưa nhận gói kế hoạch của máy đang làm đầu mối.', {
      advice: 'Đồng chí nhận gói kế hoạch của máy kia trước, rồi xuất gói. Sổ không thay đổi gì.',
    });
  }
  if (kind !== 'request') await announceAddress(session);
  const segments = packageContents(ledger, kind, { agency: profile.agency });
  if (segments.length === 0 && kind !== 'request') {
    throw new Problem('nothing-to-export', 'Sổ chưa ghi gì để xuất.', {
      advice: 'Đồng chí nhập báo cáo trước rồi xuất gói.',
    });
  }
  const files = packageFiles(kind, segments, (sha256) => attachments.has(sha256));
  const createdAt = now();
  const author = await session.packageAuthor();
  const bytes = await writePackage({
    kind,
    planId: session.planId,
    planNumber: book.plan.number,
    author,
    period,
    createdAt,
    root: ledger.options.root,
    segments,
    attachments: withFiles ? await readFiles(session, files.carried) : new Map(),
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
  const file = to === null ? bytes : await encryptPackage(bytes, withSelf(to, author.encryptTo));
  const saved = await host.saveFile({ suggestedName, kind: 'package', bytes: file });
  return saved && { ...saved, leftOut: withFiles ? files.leftOut.length : 0 };
}

/** Whoever sends can read again what was sent. */
function withSelf(to: Addressees, own: string | undefined): Addressees {
  if ('passphrase' in to || to.recipients.length === 0 || own === undefined) return to;
  return { recipients: [...to.recipients, own] };
}
