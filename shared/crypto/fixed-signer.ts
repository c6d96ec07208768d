import { fromHex } from './hex.ts';
import { signerFromPkcs8, type ExportableSigner } from './ed25519.ts';

/** What stands before the 32 bytes of an Ed25519 private key in PKCS#8 (RFC 8410). */
const PKCS8_HEAD = '302e020100300506032b657004220420';

/**
 * The signer of a numbered key, the same on every machine. For tests, test vectors and simulated data only:
 * anybody can make these keys.
 */
export function fixedSigner(number: number): Promise<ExportableSigner> {
  return signerFromPkcs8(fromHex(PKCS8_HEAD + number.toString(16).padStart(64, '0')));
}
