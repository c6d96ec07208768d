import { isHex32 } from '#shared/crypto/hex.ts';
import type { AgencyId, SegmentHash } from '#shared/ids.ts';
import { planId, publicKey, segmentHash } from '#shared/ids.ts';
import { decodeTables } from './decode-tables.ts';
import { ownersOf } from './owners-of.ts';
import { LIMITS } from './limits.ts';
import {
  SEGMENT_FORMAT,
  SEGMENT_VERSION,
  type SegmentBody,
  type SegmentHead,
  type Table,
} from './segment-body.ts';
import { malformed } from './segment-fault.ts';

const NOBODY: ReadonlySet<AgencyId | 'focal' | null> = new Set();

/**
 * Reads and checks a segment's bytes. Of a newer version only the head is read; its content stays in the bytes.
 * @throws SegmentFault `malformed` for anything that breaks docs/formats/segment.md or its limits.
 */
export function decodeSegment(bytes: Uint8Array): SegmentBody {
  const parsed = parse(bytes);
  const head = decodeHead(parsed);
  if (head.version > SEGMENT_VERSION) return { head, tables: [], owners: NOBODY, changeCount: 0 };
  const tables = decodeTables(parsed['tables']);
  return { head, tables, owners: ownersOf(tables), changeCount: countRows(tables) };
}

function parse(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  if (bytes.length > LIMITS.segmentBytes) throw malformed('longer than allowed');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw malformed('not JSON in UTF-8');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed('not an object');
  return value as Readonly<Record<string, unknown>>;
}

function decodeHead(parsed: Readonly<Record<string, unknown>>): SegmentHead {
  const { format, version, plan, author, n, prev, deps, time } = parsed;
  if (format !== SEGMENT_FORMAT) throw malformed('format');
  if (!isCount(version, 1, 1_000_000)) throw malformed('version');
  if (typeof plan !== 'string' || plan === '' || plan.length > LIMITS.entityLength) throw malformed('plan');
  if (!isHex32(author)) throw malformed('author');
  if (!isCount(n, 1, Number.MAX_SAFE_INTEGER)) throw malformed('n');
  if (prev !== null && !isHex32(prev)) throw malformed('prev');
  if (!isCount(time, 0, LIMITS.latestTime)) throw malformed('time');
  return {
    version,
    plan: planId(plan),
    author: publicKey(author),
    n,
    prev: prev === null ? null : segmentHash(prev),
    deps: decodeDeps(deps),
    time,
  };
}

function decodeDeps(deps: unknown): readonly SegmentHash[] {
  if (!Array.isArray(deps) || deps.length > LIMITS.dependencies) throw malformed('deps');
  return deps.map((dep: unknown, i) => {
    if (!isHex32(dep) || (i > 0 && dep <= (deps[i - 1] as string))) throw malformed('deps');
    return segmentHash(dep);
  });
}

function isCount(value: unknown, min: number, max: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;
}

function countRows(tables: readonly Table[]): number {
  return tables.reduce((sum, { entities }) => sum + entities.length, 0);
}
