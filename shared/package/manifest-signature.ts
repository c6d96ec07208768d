import { verifySignature } from '#shared/crypto/ed25519.ts';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import type { PublicKey } from '#shared/ids.ts';
import type { Signer } from '#shared/ledger/types.ts';

/** Signs the exact bytes of a manifest (64 bytes, the entry `manifest.sig`). */
export async function signManifest(manifest: Uint8Array, signer: Signer): Promise<Uint8Array> {
  return signer.sign(await manifestMessage(manifest));
}

export async function manifestSignatureMatches(
  manifest: Uint8Array,
  author: PublicKey,
  signature: Uint8Array,
): Promise<boolean> {
  return verifySignature(author, await manifestMessage(manifest), signature);
}

/** Names its purpose, so that a segment's signature can never pass as a manifest's, nor the other way round. */
async function manifestMessage(manifest: Uint8Array): Promise<Uint8Array> {
  return new TextEncoder().encode(`skh-manifest-1 ${await sha256Hex(manifest)}`);
}
