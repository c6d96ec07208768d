import { sha256Hex } from '#shared/crypto/sha256.ts';
import { segmentHash } from '#shared/ids.ts';
import { segmentMessage } from '../segment-signature.ts';
import type { SignedSegment, Signer } from '../types.ts';
import { NOW, PLAN } from './book-parts.ts';

/** A sound segment as plain JSON, to be spoilt by a test. */
export function plainSegment(author: Signer, spoilt: Readonly<Record<string, unknown>> = {}): object {
  return {
    format: 'skh-segment',
    version: 1,
    plan: PLAN,
    author: author.publicKey,
    n: 1,
    prev: null,
    deps: [],
    time: NOW,
    tables: [{ fields: ['result'], entities: ['rep/so-y-te/I.1/2024-Q3'], columns: [['x']] }],
    ...spoilt,
  };
}

/** Signs whatever bytes it is given, as an attacker with a good key could. */
async function signBytes(bytes: Uint8Array, signer: Signer): Promise<SignedSegment> {
  const hash = segmentHash(await sha256Hex(bytes));
  return { hash, bytes, signature: await signer.sign(segmentMessage(hash)) };
}

export function signPlain(content: unknown, signer: Signer): Promise<SignedSegment> {
  return signBytes(new TextEncoder().encode(JSON.stringify(content)), signer);
}
