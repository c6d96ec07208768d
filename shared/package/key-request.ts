import * as v from 'valibot';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { isHex32 } from '#shared/crypto/hex.ts';
import { ADDRESS_FORM, isAddressOf } from '#shared/crypto/machine-address.ts';
import { agencyId, planId, publicKey, type AgencyId, type PlanId, type PublicKey } from '#shared/ids.ts';
import { LIMITS } from '#shared/ledger/limits.ts';
import { Problem } from '#shared/problem.ts';
import { checkDigits } from './check-digits.ts';
import type { PackageManifest } from './types.ts';

/**
 * A new machine asks to be accepted. It says nothing that has to be believed: the focal point accepts after comparing
 * the fingerprint by telephone. Every package asks by its manifest; this is for a machine that has nothing to send yet.
 */
export interface KeyRequest {
  readonly planId: PlanId;
  readonly publicKey: PublicKey;
  readonly agency: AgencyId;
  readonly agencyName: string;
  readonly person: string;
  /** Where encrypted packages for the machine go to (`age1…`); null when it did not say. */
  readonly encryptTo: string | null;
}

const MARK = 'SKH-KHOA';
/** Without an address, as machines asked before they had one. */
const PLAIN = '1';
/** With an address and the key's word for it. */
const ADDRESSED = '2';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.entityLength));
const name = v.pipe(v.string(), v.maxLength(500));
const RequestSchema = v.object({
  planId: v.pipe(id, v.transform(planId)),
  publicKey: v.pipe(
    v.string(),
    v.check((text) => isHex32(text)),
    v.transform(publicKey),
  ),
  agency: v.pipe(id, v.transform(agencyId)),
  agencyName: name,
  person: name,
  encryptTo: v.nullable(v.pipe(v.string(), v.regex(ADDRESS_FORM))),
}) satisfies v.GenericSchema<unknown, KeyRequest>;

/** The request that every package carries in its manifest. */
export function requestOf({ planId: plan, author }: PackageManifest): KeyRequest {
  return { planId: plan, ...author, encryptTo: author.encryptTo ?? null };
}

/**
 * The request as a short line of plain characters, for a QR code or a chat message: the mark, the version, the fields
 * as URI components, and the first 8 digits of the SHA-256 of all before, joined by `:` (docs/formats/package.md).
 *
 * @param proof the key's word for `encryptTo` (machineAddress); without it the line names no address
 */
export async function keyRequestText(request: KeyRequest, proof: string | null = null): Promise<string> {
  const { planId: plan, publicKey: key, agency, agencyName, person, encryptTo } = request;
  const who = [plan, key, agency, agencyName, person].map(encodeURIComponent);
  const text =
    encryptTo === null || proof === null
      ? [MARK, PLAIN, ...who, ''].join(':')
      : [MARK, ADDRESSED, ...who, encryptTo, proof].join(':');
  return `${text}:${await checkDigits(text)}`;
}

/**
 * Reads the line back; blanks and line breaks that a chat program put in are no matter. An address counts only with the
 * word of the key that asks.
 *
 * @throws Problem `not-a-key-request`, `key-request-newer`, `key-request-damaged`, `key-request-forged`
 */
export async function readKeyRequest(text: string): Promise<KeyRequest> {
  const line = text.replaceAll(/\s/gu, '');
  const [mark, version = '', ...rest] = line.split(':');
  if (mark?.toUpperCase() !== MARK || line.length > 5000) {
    throw new Problem('not-a-key-request', 'Đoạn chữ này không phải yêu cầu nhận máy của Sổ Kế hoạch.', {
      advice: 'Đồng chí quét lại mã QR hoặc chép lại cả dòng bắt đầu bằng SKH-KHOA.',
    });
  }
  if (version !== PLAIN && version !== ADDRESSED) {
    if (/^\d+$/u.test(version)) {
      throw new Problem('key-request-newer', 'Yêu cầu nhận máy do phiên bản mới hơn lập.', {
        advice: 'Đồng chí cập nhật chương trình rồi đọc lại.',
      });
    }
    throw damaged();
  }
  const stated = rest.pop();
  if (stated !== (await checkDigits(line.slice(0, line.lastIndexOf(':'))))) throw damaged();
  const [plan, key, agency, agencyName, person, encryptTo = '', ...more] = rest.map(decoded);
  const [proof = ''] = more;
  const addressed = version === ADDRESSED;
  const request = v.safeParse(RequestSchema, {
    planId: plan,
    publicKey: key,
    agency,
    agencyName,
    person,
    encryptTo: addressed ? encryptTo : null,
  });
  if (!request.success || more.length !== (addressed ? 1 : 0)) throw damaged();
  if (addressed && !(await isAddressOf(request.output.publicKey, { encryptTo, proof }))) {
    throw new Problem('key-request-forged', 'Trong yêu cầu có địa chỉ nhận gói kín không phải của máy đó.', {
      where: request.output.agencyName,
      advice: 'Đồng chí đừng nhận; gọi cho cán bộ đó và đề nghị gửi lại dòng yêu cầu bằng đường khác.',
    });
  }
  return request.output;
}

export type FingerprintComparison = 'same' | 'different' | 'incomplete';

/**
 * What an officer typed while the other one read a fingerprint aloud, against the key: case, blanks and dashes are no
 * matter. `incomplete` while what is there agrees so far.
 */
export function compareFingerprint(typed: string, key: PublicKey): FingerprintComparison {
  const plain = (text: string) => text.replaceAll(/[\s-]/gu, '').toUpperCase();
  const expected = plain(fingerprint(key));
  const given = plain(typed);
  if (given === expected) return 'same';
  return expected.startsWith(given) ? 'incomplete' : 'different';
}

function decoded(field: string): string {
  try {
    return decodeURIComponent(field).normalize('NFC');
  } catch {
    throw damaged();
  }
}

function damaged(): Problem {
  return new Problem('key-request-damaged', 'Yêu cầu nhận máy bị thiếu hoặc sai chữ.', {
    advice: 'Đồng chí quét lại mã QR hoặc đề nghị nơi gửi gửi lại cả dòng.',
  });
}
