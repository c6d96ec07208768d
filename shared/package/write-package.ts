import { sha256Hex } from '#shared/crypto/sha256.ts';
import { decodeSegment } from '#shared/ledger/decode-segment.ts';
import type { Signer } from '#shared/ledger/types.ts';
import { dosTime } from './dos-time.ts';
import { PACKAGE_FORMAT, PACKAGE_VERSION } from './manifest-schema.ts';
import { signManifest } from './manifest-signature.ts';
import { attachmentName, LOG_NAME, MANIFEST_NAME, PAGE_NAME, SIGNATURE_NAME } from './package-layout.ts';
import { PACKAGE_LIMITS } from './package-limits.ts';
import { packagePage } from './package-page.ts';
import { packageProblem } from './package-problem.ts';
import { runsWhenOpened } from './runs-when-opened.ts';
import { encodeLog } from './segment-log.ts';
import type { OpenedPackage, PackageManifest } from './types.ts';
import { writeZip, type ZipEntry } from './write-zip.ts';

/** What goes into a package. Everything but the signature follows from it, byte for byte. */
export interface PackageInput
  extends
    Pick<
      PackageManifest,
      'kind' | 'planId' | 'planNumber' | 'author' | 'period' | 'createdAt' | 'root' | 'seen'
    >,
    Pick<OpenedPackage, 'segments' | 'attachments'> {
  /** Must hold the author's key. The segments stand in causal order, as the ledger exports them. */
  readonly signer: Signer;
}

/**
 * The bytes of a .skh file (docs/formats/package.md). The same input gives the same bytes.
 * @throws Problem `too-large` or `attachment-runs` for an attachment that no receiver would take
 */
export async function writePackage(input: PackageInput): Promise<Uint8Array> {
  const { kind, planId, planNumber, author, period, createdAt, root, segments, seen, signer } = input;
  if (signer.publicKey !== author.publicKey) throw new Error('the signer is not the author of the package');
  const head: Omit<PackageManifest, 'parts'> = {
    format: PACKAGE_FORMAT,
    version: PACKAGE_VERSION,
    kind,
    planId,
    planNumber,
    author: {
      publicKey: author.publicKey,
      agency: author.agency,
      agencyName: author.agencyName,
      person: author.person,
      ...(author.encryptTo === undefined ? {} : { encryptTo: author.encryptTo }),
    },
    period,
    createdAt,
    root,
    counts: {
      segments: segments.length,
      changes: segments.reduce((sum, { bytes }) => sum + decodeSegment(bytes).changeCount, 0),
      attachments: input.attachments.size,
    },
    seen: [...seen].toSorted(),
  };
  const parts: readonly ZipEntry[] = [
    { name: PAGE_NAME, bytes: new TextEncoder().encode(packagePage(head)) },
    { name: LOG_NAME, bytes: encodeLog(segments) },
    ...attachmentParts(input.attachments),
  ];
  const manifest: PackageManifest = { ...head, parts: await Promise.all(parts.map(describePart)) };
  const manifestBytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  return writeZip(
    [
      { name: MANIFEST_NAME, bytes: manifestBytes, stored: true },
      { name: SIGNATURE_NAME, bytes: await signManifest(manifestBytes, signer), stored: true },
      ...parts,
    ],
    dosTime(createdAt),
  );
}

function attachmentParts(attachments: ReadonlyMap<string, Uint8Array>): readonly ZipEntry[] {
  return [...attachments]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([sha256, bytes]) => {
      if (bytes.length > PACKAGE_LIMITS.attachmentBytes) throw packageProblem('too-large', sha256);
      if (runsWhenOpened(bytes)) throw packageProblem('attachment-runs', sha256);
      return { name: attachmentName(sha256), bytes };
    });
}

async function describePart({ name, bytes }: ZipEntry): Promise<PackageManifest['parts'][number]> {
  return { name, bytes: bytes.length, sha256: await sha256Hex(bytes) };
}
