import { publicKey, type PublicKey } from '#shared/ids.ts';
import type { Signer } from '#shared/ledger/types.ts';
import { fromHex, isHex32, toHex } from './hex.ts';
import { plainBytes } from './plain-bytes.ts';

/** A signer whose private key can be taken out, to be kept by the host or by a test. */
export interface ExportableSigner extends Signer {
  /** The private key as PKCS#8 (48 bytes for Ed25519). Whoever has it can sign in this device's name. */
  exportPkcs8(): Promise<Uint8Array>;
}

const ALGORITHM = 'Ed25519';
/** Imported keys by their hex: importing costs more than a verification, and a plan knows few keys. */
const importedKeys = new Map<PublicKey, Promise<CryptoKey>>();
const MAX_IMPORTED_KEYS = 1000;

/** True when `signature` (64 bytes) is the key's Ed25519 signature (RFC 8032) over `message`. Never throws. */
export async function verifySignature(
  key: PublicKey,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (!isHex32(key) || signature.length !== 64) return false;
  try {
    const imported = await importPublicKey(key);
    return await crypto.subtle.verify(ALGORITHM, imported, plainBytes(signature), plainBytes(message));
  } catch {
    return false; // 32 bytes that are no point of the curve cannot have signed anything
  }
}

/** A new random key pair. */
export async function generateSigner(): Promise<ExportableSigner> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  return makeSigner(pair.privateKey, await rawPublicKey(pair.publicKey));
}

/**
 * The signer of a private key exported earlier.
 * @throws DOMException when the bytes are no Ed25519 key in PKCS#8.
 */
export async function signerFromPkcs8(pkcs8: Uint8Array): Promise<ExportableSigner> {
  const privateKey = await crypto.subtle.importKey('pkcs8', plainBytes(pkcs8), ALGORITHM, true, ['sign']);
  // WebCrypto derives the public key only on the way out: the JWK of a private key carries both halves.
  const { x } = await crypto.subtle.exportKey('jwk', privateKey);
  if (x === undefined) throw new Error('Ed25519 private key without its public half');
  const base64 = x.replaceAll('-', '+').replaceAll('_', '/');
  const raw = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return makeSigner(privateKey, publicKey(toHex(raw)));
}

/** What stands before the 32 secret bytes of an Ed25519 private key in PKCS#8 (RFC 8410). */
const PKCS8_HEAD = '302e020100300506032b657004220420';

/** The signer of the 32 secret bytes of a private key. Whoever knows them can sign, so only for keys that protect nothing. */
export async function signerFromSecret(secret: Uint8Array): Promise<ExportableSigner> {
  return signerFromPkcs8(fromHex(PKCS8_HEAD + toHex(secret)));
}

function makeSigner(privateKey: CryptoKey, key: PublicKey): ExportableSigner {
  return {
    publicKey: key,
    sign: async (message) =>
      new Uint8Array(await crypto.subtle.sign(ALGORITHM, privateKey, plainBytes(message))),
    exportPkcs8: async () => new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey)),
  };
}

async function rawPublicKey(key: CryptoKey): Promise<PublicKey> {
  return publicKey(toHex(new Uint8Array(await crypto.subtle.exportKey('raw', key))));
}

function importPublicKey(key: PublicKey): Promise<CryptoKey> {
  const known = importedKeys.get(key);
  if (known !== undefined) return known;
  if (importedKeys.size >= MAX_IMPORTED_KEYS) importedKeys.clear();
  const imported = crypto.subtle.importKey('raw', plainBytes(fromHex(key)), ALGORITHM, false, ['verify']);
  importedKeys.set(key, imported);
  return imported;
}
