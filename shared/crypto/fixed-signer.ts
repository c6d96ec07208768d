import { signerFromSecret, type ExportableSigner } from './ed25519.ts';
import { fromHex } from './hex.ts';

/** The signer of a numbered key, the same on every machine. For tests and test vectors only: anybody can make these keys. */
export function fixedSigner(number: number): Promise<ExportableSigner> {
  return signerFromSecret(fromHex(number.toString(16).padStart(64, '0')));
}
