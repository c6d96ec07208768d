import { signerFromPkcs8 } from '#shared/crypto/ed25519.ts';
import { sha256 } from '#shared/crypto/sha256.ts';
import type { Signer } from '#shared/ledger/types.ts';

/** Everything of a PKCS#8 Ed25519 key before its 32 secret bytes (RFC 8410). */
const PKCS8_HEAD = [
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
];

/** A key anybody can make from the seed: for samples and simulations only, it protects nothing. */
export async function seededSigner(seed: string): Promise<Signer> {
  const secret = await sha256(new TextEncoder().encode(`skh-sample-key:${seed}`));
  return signerFromPkcs8(Uint8Array.from([...PKCS8_HEAD, ...secret]));
}
