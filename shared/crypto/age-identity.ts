import { identityToRecipient } from 'age-encryption';
import { fromHex, toHex } from './hex.ts';
import { plainBytes } from './plain-bytes.ts';
import { sha256 } from './sha256.ts';

/** What signs with a machine's key, wherever the key lies. */
export interface KeyThatSigns {
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** What stands before the 32 secret bytes of an X25519 private key in PKCS#8 (RFC 8410). */
const PKCS8_HEAD = '302e020100300506032b656e04220420';

/** Signed by the device's key and by nothing else in the program; the signature is the secret. */
const PURPOSE = 'skh-age-identity-1';

/**
 * The machine's key for reading encrypted packages. It follows from the device key, so that there is no second secret to
 * keep: Ed25519 signatures are deterministic (RFC 8032), and nobody else can make this one. It never leaves memory.
 *
 * @throws Error when the host's signatures are not deterministic
 */
export async function ageIdentity(key: KeyThatSigns): Promise<CryptoKey> {
  const message = new TextEncoder().encode(PURPOSE);
  const [signature, again] = [await key.sign(message), await key.sign(message)];
  if (toHex(signature) !== toHex(again)) throw new Error('signatures of this host are not deterministic');
  const pkcs8 = fromHex(PKCS8_HEAD + toHex(await sha256(signature)));
  return crypto.subtle.importKey('pkcs8', plainBytes(pkcs8), 'X25519', false, ['deriveBits']);
}

/** What an address looks like; whether anybody can be reached there only its machine knows. */
export const ADDRESS_FORM = /^age1[a-z0-9]{10,200}$/u;

/** Where encrypted packages for the machine go to, `age1…`: public, travels with the key request and the manifest. */
export async function ageRecipient(key: KeyThatSigns): Promise<string> {
  return identityToRecipient(await ageIdentity(key));
}
