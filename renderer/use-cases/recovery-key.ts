import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { handOverChange, recoveryKeyChange } from '#shared/book/changes/key-changes.ts';
import type { Book } from '#shared/book/types.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import { signerFromSecret } from '#shared/crypto/ed25519.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import type { PublicKey } from '#shared/ids.ts';
import type { Change } from '#shared/ledger/types.ts';
import { readRecoveryLine, recoveryLine } from '#shared/package/recovery-line.ts';
import { recoverySheet } from '#shared/package/recovery-sheet.ts';
import { Problem } from '#shared/problem.ts';
import { formatDateTime } from '#shared/time/format-date.ts';

/** A recovery key that was made and is not named yet: the sheet for the safe, and who it is. */
export interface RecoveryDraft {
  readonly publicKey: PublicKey;
  /** A whole page, to be printed or saved. Its secret is kept nowhere else. */
  readonly sheet: string;
  readonly title: string;
}

/**
 * "Lập khóa dự phòng": makes a key and the sheet for the safe. The plan does not know it before `nameRecoveryKey`, so
 * that no key is named which nobody has.
 *
 * @throws Problem `not-the-root`
 */
export async function draftRecoveryKey(session: Session, book: Book): Promise<RecoveryDraft> {
  const { profile, planId } = session;
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const { publicKey } = await signerFromSecret(secret);
  naming(session, publicKey);
  const sheet = recoverySheet({
    line: await recoveryLine({ planId, secret }),
    planNumber: book.plan.number,
    agencyName: profile.agencyName,
    day: formatDateTime(now()),
    print: fingerprint(publicKey),
  });
  return { publicKey, sheet, title: `Khóa dự phòng ${planId}` };
}

/** Saves the sheet as a page; null when the officer cancelled. */
export function saveRecoverySheet(
  { host }: Session,
  { sheet, title }: RecoveryDraft,
): Promise<SavedFile | null> {
  return host.saveFile({
    suggestedName: `${title}.html`,
    kind: 'html',
    bytes: new TextEncoder().encode(sheet),
  });
}

/** Once the sheet is on paper or in a file, the plan's ledger names the key. @throws Problem `not-the-root` */
export async function nameRecoveryKey(session: Session, { publicKey }: RecoveryDraft): Promise<void> {
  await session.commitForGood([naming(session, publicKey)]);
}

function naming({ ledger, profile }: Session, publicKey: PublicKey): Change {
  const who = { person: 'Khóa dự phòng', by: profile.person, at: now() };
  return recoveryKeyChange(ledger, profile.publicKey, publicKey, who);
}

/**
 * "Dùng khóa dự phòng": the key from the safe names this machine the one that leads from now on, though the old one is
 * gone. The agencies believe it with the next plan package.
 *
 * @param text typed, scanned, or the saved page
 * @throws Problem as readRecoveryLine; `recovery-key-unknown` when the plan here does not know the key
 */
export async function useRecoveryKey(session: Session, text: string): Promise<void> {
  const { ledger, profile, planId, host } = session;
  const { secret } = await readRecoveryLine(text, planId);
  const signer = await signerFromSecret(secret);
  const key = ledger.keys().find(({ publicKey }) => publicKey === signer.publicKey);
  if (key === undefined || key.office === null || key.stopped !== null) {
    throw new Problem('recovery-key-unknown', 'Sổ trên máy này chưa biết khóa dự phòng ấy.', {
      where: fingerprint(signer.publicKey),
      advice: 'Đồng chí nhận gói kế hoạch mới nhất (xin lại một cơ quan nếu cần) rồi thử lại.',
    });
  }
  const encryptTo = await host.keys.address('current');
  const who = { person: profile.person, by: profile.person, at: now(), encryptTo };
  await session.commitForGood([handOverChange(ledger, signer.publicKey, profile.publicKey, who)], signer);
}
