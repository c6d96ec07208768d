import { signerFromSecret, type ExportableSigner } from '#shared/crypto/ed25519.ts';
import { sha256 } from '#shared/crypto/sha256.ts';

/** A key anybody can make from the seed: for samples and simulations only, it protects nothing. */
export async function seededSigner(seed: string): Promise<ExportableSigner> {
  return signerFromSecret(await sha256(new TextEncoder().encode(`skh-sample-key:${seed}`)));
}
