import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { handOverChange, recoveryKeyChange } from '#shared/book/changes/key-changes.ts';
import type { Book } from '#shared/book/types.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import { signerFromSecret } from '#shared/crypto/ed25519.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { readRecoveryLine, recoveryLine } from '#shared/package/recovery-line.ts';
import { recoverySheet } from '#shared/package/recovery-sheet.ts';
import { Problem } from '#shared/problem.ts';
import { formatDateTime } from '#shared/time/format-date.ts';

/**
 * "Lập khóa dự phòng": the sheet for the safe is saved first, then the plan's ledger names the key, so that no key is
 * named which nobody has. The secret is kept nowhere else.
 *
 * @returns null when the officer cancelled; then no key was named
 * @throws Problem `not-the-root`, and what saving throws
 */
export async function makeRecoveryKey(session: Session, book: Book): Promise<SavedFile | null> {
  const { ledger, profile, planId, host } = session;
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const { publicKey } = await signerFromSecret(secret);
  const at = now();
  const who = { person: 'Khóa dự phòng', by: profile.person, at };
  const change = recoveryKeyChange(ledger, profile.publicKey, publicKey, who);
  const sheet = recoverySheet({
    line: await recoveryLine({ planId, secret }),
    planNumber: book.plan.number,
    agencyName: profile.agencyName,
    day: formatDateTime(at),
    print: fingerprint(publicKey),
  });
  const saved = await host.saveFile({
    suggestedName: `Khóa dự phòng ${planId}.html`,
    kind: 'html',
    bytes: new TextEncoder().encode(sheet),
  });
  if (saved === null) return null;
  await session.commitForGood([change]);
  return saved;
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
  const { encryptTo } = await host.keys.address('current');
  const who = { person: profile.person, by: profile.person, at: now(), encryptTo };
  await session.commitForGood([handOverChange(ledger, signer.publicKey, profile.publicKey, who)], signer);
}
