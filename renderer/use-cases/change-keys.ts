import { now } from '#renderer/data/clock.ts';
import { keepMachineNote } from '#renderer/data/machine-note.ts';
import { saveProfile } from '#renderer/data/profile-store.ts';
import type { Session } from '#renderer/data/session.ts';
import {
  handOverChange,
  restorationChange,
  revocationChange,
  signOverChange,
} from '#shared/book/changes/key-changes.ts';
import { deviceChange } from '#shared/book/changes/focal-changes.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import type { PublicKey, SegmentHash } from '#shared/ids.ts';
import type { KeyRequest } from '#shared/package/key-request.ts';
import { Problem } from '#shared/problem.ts';

/**
 * "Lập khóa mới cho máy này": the present key vouches for its successor as its last word, then the successor signs. For
 * the focal point it is a handover: the new key stands above the old one. Also mends a chain that was written on in two
 * places: both branches are kept. The window has to be opened again afterwards.
 *
 * Killed between the two steps, the next start takes the second one (openSession).
 *
 * @throws Problem `key-not-taken-yet` while nobody accepted the present key: only this machine counts its work, and would
 * no longer once another key signs
 */
export async function renewKey(session: Session): Promise<void> {
  const { host, db, ledger, profile } = session;
  refuseBeforeAcceptance(session);
  const next = await host.keys.nextPublicKey();
  const encryptTo = await host.keys.address('next');
  const who = { person: profile.person, by: profile.person, at: now(), encryptTo };
  await session.commitForGood([
    profile.role === 'focal'
      ? handOverChange(ledger, profile.publicKey, next, who)
      : signOverChange(ledger, profile.agency, next, { ...who, retires: true }),
  ]);
  const publicKey = await host.keys.useNext();
  const renewed = { ...profile, publicKey };
  await saveProfile(db, renewed);
  await keepMachineNote(host, db, renewed);
}

/** The focal point takes in a machine that asked by a line of text or a QR code, after its fingerprint was compared. */
export async function acceptRequest(session: Session, request: KeyRequest): Promise<void> {
  const { publicKey, agency, person, encryptTo } = forThisPlan(session, request);
  refuseStopped(session, publicKey);
  const who = { agency, person, encryptTo, by: session.profile.person, at: now() };
  await session.commit('nhận máy của cơ quan', [deviceChange(publicKey, who)]);
}

/** An agency vouches for its own second machine; the focal point need not be asked. */
export async function vouchFor(session: Session, request: KeyRequest): Promise<void> {
  const { publicKey, agency, person, encryptTo } = forThisPlan(session, request);
  const { ledger, profile } = session;
  if (agency !== profile.agency) {
    throw new Problem('request-of-other-agency', 'Yêu cầu này là của máy thuộc cơ quan khác.', {
      where: request.agencyName,
      advice: 'Đồng chí chuyển yêu cầu cho cơ quan đầu mối. Sổ không thay đổi gì.',
    });
  }
  const who = { person, encryptTo, by: profile.person, at: now() };
  await session.commit('nhận máy thứ hai', [
    signOverChange(ledger, agency, publicKey, { ...who, retires: false }),
  ]);
}

/** The focal point names another machine of its own as the one that leads from now on. */
export async function handOverTo(session: Session, request: KeyRequest): Promise<void> {
  const { publicKey, person, encryptTo } = forThisPlan(session, request);
  const { ledger, profile } = session;
  const who = { person, encryptTo, by: profile.person, at: now() };
  await session.commitForGood([handOverChange(ledger, profile.publicKey, publicKey, who)]);
}

/**
 * "Thu hồi", by the focal point or, of a second machine, by its agency: what the key wrote and is here counts, nothing that comes later does, whatever the order of arrival.
 *
 * @param upTo an earlier segment of the key up to which its work counts, or nothing of it
 */
export async function revokeKey(
  session: Session,
  key: PublicKey,
  reason: string,
  upTo?: SegmentHash | 'nothing',
): Promise<void> {
  const { ledger, profile } = session;
  const why = { by: profile.person, at: now(), reason, ...(upTo === undefined ? {} : { upTo }) };
  await session.commit('thu hồi máy', [revocationChange(ledger, profile.publicKey, key, why)]);
}

/** Takes a revocation back: everything the key wrote counts again. */
export async function restoreKey(session: Session, key: PublicKey): Promise<void> {
  const { ledger, profile } = session;
  const why = { by: profile.person, at: now(), reason: '' };
  await session.commit('nhận lại máy', [restorationChange(ledger, profile.publicKey, key, why)]);
}

function refuseBeforeAcceptance({ ledger, profile }: Session): void {
  const own = ledger.keys().find(({ publicKey }) => publicKey === profile.publicKey);
  if (profile.role === 'focal' || own === undefined || own.steps < Number.POSITIVE_INFINITY) return;
  throw new Problem('key-not-taken-yet', 'Đầu mối chưa nhận máy này nên chưa lập khóa mới được.', {
    advice:
      'Khóa mới phải do khóa đã được nhận giới thiệu. Đồng chí gửi gói, nhận gói kế hoạch mới của đầu mối rồi lập khóa mới. Sổ không thay đổi gì.',
  });
}

/** Whoever holds a machine that was stopped could ask anew: accepted once more, what was cut would count after all. */
function refuseStopped({ ledger }: Session, key: PublicKey): void {
  const known = ledger.keys().find(({ publicKey }) => publicKey === key);
  if (known === undefined || known.stopped === null) return;
  throw new Problem(
    'key-stopped',
    'Máy này đã bị thu hồi hoặc đã thay khóa nên không nhận lại bằng yêu cầu được.',
    {
      where: fingerprint(key),
      advice:
        known.stopped === 'revoked'
          ? 'Thu hồi nhầm thì bấm Nhận lại cạnh máy ấy trong danh sách. Sổ không thay đổi gì.'
          : 'Đồng chí gọi cơ quan của máy ấy; máy cần dùng tiếp thì lập khóa mới rồi xin nhận. Sổ không thay đổi gì.',
    },
  );
}

function forThisPlan({ planId }: Session, request: KeyRequest): KeyRequest {
  if (request.planId === planId) return request;
  throw new Problem('request-of-other-plan', 'Yêu cầu này là của kế hoạch khác.', {
    where: request.planId,
    advice: 'Đồng chí mở đúng kế hoạch rồi nhận máy. Sổ không thay đổi gì.',
  });
}
