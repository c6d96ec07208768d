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
 * `upTo` everything that is here counts and nothing that is not. `'nothing'`: none of its work counts.
 *
 * The focal point stops any key below its own. An agency stops those of its own keys that stand further from the focal
 * point's word than the one that signs: its second machine from its first, never the other way round.
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
  const road = revoking === undefined ? null : mayRevoke(revoking, stopped);
  if (road === null) {
    throw new Problem('cannot-revoke', 'Khóa của máy này không thu hồi được khóa đó.', {
      where: key,
      advice:
        revoking?.agency === ledger.options.focalAgency
          ? 'Đồng chí dùng khóa kế nhiệm hoặc khóa dự phòng trong két của cơ quan đầu mối.'
          : 'Đồng chí đề nghị cơ quan đầu mối thu hồi.',
    });
  }
  const ends = ledger.chainEnds(key);
  const nothing = upTo === 'nothing' || (upTo === undefined && ends.length === 0);
  if (nothing && road === 'focal') {
    // A key its agency took in as well stays accepted without the roster, so that its work is cut besides.
    const cut = stopped.vouchedBy === null ? {} : { cut: vouchingSegment(ledger, stopped) };
    return { entity: entity.roster(key), fields: { agency: null, ...cut, ...why } };
  }
  if (
    !nothing &&
    upTo !== undefined &&
    !ledger.segments().some(({ hash, author }) => hash === upTo && author === key)
  ) {
    throw new Problem('cut-not-of-key', 'Mốc thu hồi không phải là một lần ghi của khóa này.', {
      where: upTo,
    });
  }
  const all: JsonValue = ends.length === 1 ? (ends[0] ?? null) : [...ends];
  const cut = nothing ? vouchingSegment(ledger, stopped) : (upTo ?? all);
  return { entity: road === 'focal' ? entity.roster(key) : vouched(stopped), fields: { cut, ...why } };
}

/** Takes a revocation back, by whoever could make it: what the key wrote counts again, past and future. */
export function restorationChange(
  ledger: Ledger,
  signer: PublicKey,
  key: PublicKey,
  why: Done & { readonly reason: string },
): Change {
  const [by, stopped] = [keyInfo(ledger, signer), keyInfo(ledger, key)];
  const agencys = by !== undefined && stopped !== undefined && mayRevoke(by, stopped) === 'agency';
  return { entity: agencys ? vouched(stopped) : entity.roster(key), fields: { cut: null, ...why } };
}

/** By whose word a key may stop another one: the focal point's, its own agency's, or not at all. */
export function mayRevoke(by: KeyInfo, key: KeyInfo): 'focal' | 'agency' | null {
  if (by.stopped !== null || by.publicKey === key.publicKey) return null;
  if (by.level < key.level) return 'focal';
  return by.agency !== null && by.agency === key.agency && by.steps < key.steps ? 'agency' : null;
}

function vouched({ agency, publicKey }: KeyInfo): string {
  return entity.signedOver(agency ?? ('' as AgencyId), publicKey);
}

/** The segment by which the agency took the key in. It knows none of the key's own, so that a cut there leaves nothing. */
function vouchingSegment(ledger: Ledger, key: KeyInfo): SegmentHash {
  const [first] = ledger.history(vouched(key), 'by');
  if (first === undefined) throw new Problem('key-unknown', 'Khóa này chưa từng được nhận.');
  return first.writer.hash;
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
