import { isHex32 } from '#shared/crypto/hex.ts';
import type { FileRef } from '#shared/domain/report.ts';
import type { AgencyId } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';
import { decodeSegment } from '#shared/ledger/decode-segment.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import type { SignedSegment } from '#shared/ledger/types.ts';

/** Files that the records name now, wherever in a field they stand: each content once, in the order of their hashes. */
export function filesNamedIn(ledger: LedgerView, prefix = ''): readonly FileRef[] {
  const found = new Map<string, FileRef>();
  for (const id of ledger.entities(prefix)) {
    for (const value of Object.values(ledger.read(id) ?? {})) collect(value, found);
  }
  return inOrder(found);
}

/**
 * Files that segments name, also where a later one no longer does: an undo names them again, so their bytes stay.
 * Segments of a later version are not understood and name nothing here.
 */
export function filesNamedBy(segments: readonly SignedSegment[]): readonly FileRef[] {
  const found = new Map<string, FileRef>();
  const decoder = new TextDecoder();
  for (const { bytes } of segments) {
    // Most segments name none, and decoding a year of them for nothing would be felt. Another program may set its JSON
    // otherwise, even with the key's letters escaped.
    const text = decoder.decode(bytes);
    if (!text.includes('sha256') && !text.includes(String.raw`\u`)) continue;
    for (const { columns } of decodeSegment(bytes).tables) {
      for (const { values } of columns) for (const value of values) collect(value, found);
    }
  }
  return inOrder(found);
}

/** Those whose content is not here: named, so that somebody can be asked for them. */
export function missingOf(files: readonly FileRef[], has: (sha256: string) => boolean): readonly FileRef[] {
  return files.filter(({ sha256 }) => !has(sha256));
}

/** Hashes of the files that an agency's reports name and that are not here: what their completeness is held against. */
export function missingFromReports(
  ledger: LedgerView,
  agency: AgencyId,
  has: (sha256: string) => boolean,
): ReadonlySet<string> {
  return new Set(missingOf(filesNamedIn(ledger, `rep/${agency}/`), has).map(({ sha256 }) => sha256));
}

const inOrder = (found: ReadonlyMap<string, FileRef>): readonly FileRef[] =>
  [...found.values()].toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));

function collect(value: JsonValue, found: Map<string, FileRef>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item as JsonValue, found);
    return;
  }
  const { sha256, name, size } = value as Record<string, JsonValue>;
  if (isHex32(sha256) && typeof name === 'string' && typeof size === 'number' && !found.has(sha256)) {
    found.set(sha256, { sha256, name, size });
  }
  for (const item of Object.values(value)) collect(item, found);
}
