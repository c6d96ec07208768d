import * as v from 'valibot';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { fromHex, isHex32, toHex } from '#shared/crypto/hex.ts';
import { ADDRESS_FORM, type KeyThatSigns } from '#shared/crypto/age-identity.ts';
import { verifySignature } from '#shared/crypto/ed25519.ts';
import { sha256Hex } from '#shared/crypto/sha256.ts';
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
/** Unsigned, without an address: as machines asked at first. */
const PLAIN = '1';
/** Signed by the key that asks. */
const SIGNED = '2';

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
 * @param key what asks: the fingerprint that is compared by telephone speaks for the key alone, so that whoever carries an
 *   unsigned line could put another agency or their own address into it. Null writes the older line, without an address.
 */
export async function keyRequestText(request: KeyRequest, key: KeyThatSigns | null): Promise<string> {
  const { planId: plan, publicKey: who, agency, agencyName, person, encryptTo } = request;
  const fields = [plan, who, agency, agencyName, person, key === null ? '' : (encryptTo ?? '')];
  const text = [MARK, key === null ? PLAIN : SIGNED, ...fields.map(encodeURIComponent)].join(':');
  const signed = key === null ? text : `${text}:${toHex(await key.sign(await requestMessage(text)))}`;
  return `${signed}:${await checkDigits(signed)}`;
}

/**
 * Reads the line back; blanks and line breaks that a chat program put in are no matter. Where the key
 * signed the line, nothing in it was changed on the way; an older line says no address that would count.
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
  if (version !== PLAIN && version !== SIGNED) {
    if (/^\d+$/u.test(version)) {
      throw new Problem('key-request-newer', 'Yêu cầu nhận máy do phiên bản mới hơn lập.', {
        advice: 'Đồng chí cập nhật chương trình rồi đọc lại.',
      });
    }
    throw damaged();
  }
  const stated = rest.pop();
  if (stated !== (await checkDigits(line.slice(0, line.lastIndexOf(':'))))) throw damaged();
  const signed = version === SIGNED;
  const signature = signed ? (rest.pop() ?? '') : '';
  const [plan, key, agency, agencyName, person, encryptTo = '', ...more] = rest.map(decoded);
  const request = v.safeParse(RequestSchema, {
    planId: plan,
    publicKey: key,
    agency,
    agencyName,
    person,
    encryptTo: signed && encryptTo !== '' ? encryptTo : null,
  });
  if (!request.success || more.length > 0) throw damaged();
  if (signed) await refuseForged(line, request.output, signature);
  return request.output;
}

async function refuseForged(
  line: string,
  { publicKey: key, agencyName }: KeyRequest,
  signature: string,
): Promise<void> {
  const text = line.split(':').slice(0, -2).join(':');
  const sound = /^[0-9a-f]{128}$/u.test(signature);
  if (sound && (await verifySignature(key, await requestMessage(text), fromHex(signature)))) return;
  throw new Problem('key-request-forged', 'Yêu cầu nhận máy đã bị sửa: chữ ký không phải của máy ấy.', {
    where: agencyName,
    advice: 'Đồng chí đừng nhận; gọi cho cán bộ đó và đề nghị gửi lại dòng yêu cầu bằng đường khác.',
  });
}

/** Names its purpose, so that no signature of a segment or a manifest can pass as one for a request. */
async function requestMessage(text: string): Promise<Uint8Array> {
  return new TextEncoder().encode(`skh-request-1 ${await sha256Hex(new TextEncoder().encode(text))}`);
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
