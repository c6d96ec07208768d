import { verifySignature } from '#shared/crypto/ed25519.ts';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import { segmentHash, type PublicKey, type SegmentHash } from '#shared/ids.ts';
import type { SignedSegment, Signer } from './types.ts';

/**
 * What an author signs for a segment: a text that names its purpose, so that a signature given for one thing
 * (a manifest, a request) can never be shown as one for another.
 */
export function segmentMessage(hash: SegmentHash): Uint8Array {
  return new TextEncoder().encode(`skh-segment-1 ${hash}`);
}

/** Hashes and signs a segment's bytes. */
export async function signSegment(bytes: Uint8Array, signer: Signer): Promise<SignedSegment> {
  const hash = segmentHash(await sha256Hex(bytes));
  return { hash, bytes, signature: await signer.sign(segmentMessage(hash)) };
}

/** The stated hash is that of the bytes. */
export async function hashMatches({ hash, bytes }: SignedSegment): Promise<boolean> {
  return (await sha256Hex(bytes)) === hash;
}

/** The author signed the stated hash. Says nothing of the bytes: see hashMatches. */
export function signatureMatches(author: PublicKey, { hash, signature }: SignedSegment): Promise<boolean> {
  return verifySignature(author, segmentMessage(hash), signature);
}
