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

/**
 * Segments whose hash was worked out from their bytes in this process. Hashing is a good part of the work of an import,
 * and a segment's bytes never change.
 */
const hashedHere = new WeakSet<SignedSegment>();

/** A segment that came without its hash, as in the log of a package. */
export async function hashSegment(bytes: Uint8Array, signature: Uint8Array): Promise<SignedSegment> {
  const segment = { hash: segmentHash(await sha256Hex(bytes)), bytes, signature };
  hashedHere.add(segment);
  return segment;
}

/** The stated hash is that of the bytes. */
export async function hashMatches(segment: SignedSegment): Promise<boolean> {
  return hashedHere.has(segment) || (await sha256Hex(segment.bytes)) === segment.hash;
}

/** The author signed the stated hash. Says nothing of the bytes: see hashMatches. */
export function signatureMatches(author: PublicKey, { hash, signature }: SignedSegment): Promise<boolean> {
  return verifySignature(author, segmentMessage(hash), signature);
}
