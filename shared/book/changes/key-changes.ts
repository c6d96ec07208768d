import type { AgencyId, Instant, PublicKey, SegmentHash } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { KeyInfo } from '#shared/ledger/keys-of.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { Change } from '#shared/ledger/types.ts';
import { Problem } from '#shared/problem.ts';

/** Who did it and when: for people, nothing is decided by it. */
interface Done {
  readonly by: string;
  readonly at: Instant;
}

/** The machine and the officer who use the new key. */
interface NewKey extends Done {
  readonly person: string;
  /** Where encrypted packages for this key go to (`age1…`); null, and not written, when unknown. */
  readonly encryptTo?: string | null;
}

/**
 * An agency's accepted key vouches for another one of the same agency: a second machine, or (`retires`) its own
 * successor; then the old key counts up to this segment and no further, on every machine. It also mends a fork: written
 * when both branches are here, it keeps both. Committed with the old key; the new one may write at once.
 *
 * @throws Problem `key-of-focal-point`, `key-known`
 */
export function signOverChange(
  ledger: Ledger,
  agency: AgencyId,
  newKey: PublicKey,
  { retires, ...who }: NewKey & { readonly retires: boolean },
): Change {
  if (agency === ledger.options.focalAgency) {
    throw new Problem('key-of-focal-point', 'Khóa của cơ quan đầu mối được bàn giao, không tự nối tiếp.', {
      advice: 'Đồng chí dùng mục bàn giao khóa đầu mối.',
    });
  }
  refuseKnown(ledger, newKey, agency);
  return {
    entity: entity.signedOver(agency, newKey),
    fields: { ...written(who), ...(retires ? { retires: true } : {}) },
  };
}

/**
 * The focal point's root hands over: the new key stands above the one that names it and can accept, review and revoke
 * the old one. Machines keep the old root as the one they were told; nothing has to be told anew.
 *
 * @throws Problem `not-the-root` when the key that is to sign this (`by`) does not lead the focal point, `key-known`
 */
export function handOverChange(ledger: Ledger, signer: PublicKey, newKey: PublicKey, who: NewKey): Change {
  return officeChange(ledger, signer, newKey, who, 'successor');
}

/**
 * Names the recovery key that lies in a safe: it can revoke the root after a theft and hand over to a new key. To be
 * named early, best when the plan is issued: of several keys the one that was named first stands highest.
 *
 * @throws Problem `not-the-root`, `key-known`
 */
export function recoveryKeyChange(ledger: Ledger, signer: PublicKey, newKey: PublicKey, who: NewKey): Change {
  return officeChange(ledger, signer, newKey, who, 'recovery');
}

function officeChange(
  ledger: Ledger,
  signer: PublicKey,
  newKey: PublicKey,
  who: NewKey,
  office: 'successor' | 'recovery',
): Change {
  const leading = keyInfo(ledger, signer);
  if (leading === undefined || leading.office === null || leading.stopped !== null) {
    throw new Problem('not-the-root', 'Chỉ khóa gốc của cơ quan đầu mối mới bàn giao được.', {
      advice: 'Đồng chí làm việc này trên máy đã phát hành kế hoạch, hoặc dùng khóa dự phòng trong két.',
    });
  }
  const before = keyInfo(ledger, newKey);
  if ((before?.office ?? null) !== null) throw known(newKey);
  return {
    entity: entity.roster(newKey),
    fields: { agency: ledger.options.focalAgency, office, ...written(who) },
  };
}

/**
 * Stops a key: its work counts up to `upTo` and no further, whatever arrives later and in whatever order. Without
 * `upTo` everything that is here counts and nothing that is not. `'nothing'` takes back the acceptance itself: then
 * none of its work counts.
 *
 * @throws Problem `key-unknown`, `cannot-revoke` (the key stands above or beside the one that signs), `cut-not-of-key`
 */
export function revocationChange(
  ledger: Ledger,
  signer: PublicKey,
  key: PublicKey,
  { upTo, ...why }: Done & { readonly reason: string; readonly upTo?: SegmentHash | 'nothing' },
): Change {
  const stopped = keyInfo(ledger, key);
  if (stopped === undefined || stopped.agencies.length === 0) {
    throw new Problem('key-unknown', 'Khóa này chưa từng được nhận nên không có gì để thu hồi.', {
      where: key,
    });
  }
  const revoking = keyInfo(ledger, signer);
  if (revoking === undefined || revoking.stopped !== null || revoking.level >= stopped.level) {
    throw new Problem('cannot-revoke', 'Khóa của máy này không thu hồi được khóa đó.', {
      where: key,
      advice: 'Đồng chí dùng khóa kế nhiệm hoặc khóa dự phòng trong két của cơ quan đầu mối.',
    });
  }
  const ends = ledger.chainEnds(key);
  if (upTo === 'nothing' || (upTo === undefined && ends.length === 0)) {
    return { entity: entity.roster(key), fields: { agency: null, ...why } };
  }
  if (upTo !== undefined && !ledger.segments().some(({ hash, author }) => hash === upTo && author === key)) {
    throw new Problem('cut-not-of-key', 'Mốc thu hồi không phải là một lần ghi của khóa này.', {
      where: upTo,
    });
  }
  const cut: JsonValue = upTo ?? (ends.length === 1 ? (ends[0] ?? null) : [...ends]);
  return { entity: entity.roster(key), fields: { cut, ...why } };
}

/** Takes a revocation back: what the key wrote counts again, past and future. */
export function restorationChange(key: PublicKey, why: Done & { readonly reason: string }): Change {
  return { entity: entity.roster(key), fields: { cut: null, ...why } };
}

function written({ encryptTo = null, ...who }: NewKey): Change['fields'] {
  return encryptTo === null ? who : { ...who, encryptTo };
}

function refuseKnown(ledger: Ledger, key: PublicKey, agency: AgencyId): void {
  if (keyInfo(ledger, key)?.agencies.includes(agency) === true && ledger.options.self?.publicKey !== key) {
    throw known(key);
  }
}

function known(key: PublicKey): Problem {
  return new Problem('key-known', 'Khóa này đã được nhận từ trước.', { where: key });
}

function keyInfo(ledger: Ledger, key: PublicKey): KeyInfo | undefined {
  return ledger.keys().find(({ publicKey }) => publicKey === key);
}
