import { sha256, sha256Hex } from '#shared/crypto/sha256.ts';
import { hashOf } from './held-segment.ts';
import type { LedgerState } from './ledger-state.ts';
import type { ResolvedEntity } from './resolve-entity.ts';

/** Entities hashed at a time, so that no text of the whole ledger is ever built. */
const CHUNK = 2000;

/**
 * SHA-256 over the applied segments and every value of the projection, concurrent ones included.
 * Equal on every device that holds the same set, however it came.
 */
export async function digestOf(state: LedgerState): Promise<string> {
  const encoder = new TextEncoder();
  const hashes = state.applied().map(hashOf).toSorted();
  const parts = [await sha256(encoder.encode(JSON.stringify(hashes)))];
  const entities = state.projection.entities('');
  for (let from = 0; from < entities.length; from += CHUNK) {
    const lines = entities.slice(from, from + CHUNK).map((entity) => line(entity, state));
    parts.push(await sha256(encoder.encode(lines.join('\n'))));
  }
  const all = new Uint8Array(parts.length * 32);
  parts.forEach((part, i) => all.set(part, i * 32));
  return sha256Hex(all);
}

function line(entity: string, { projection }: LedgerState): string {
  const resolved: ResolvedEntity = projection.resolve(entity) ?? new Map();
  const fields = [...resolved]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, writes]) => [field, writes.map(({ value, segment }) => [hashOf(segment), value])]);
  return JSON.stringify([entity, fields]);
}
