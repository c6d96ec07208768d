import { sha256Hex } from '#shared/crypto/sha256.ts';
import * as v from 'valibot';
import { ManifestHeadSchema, ManifestSchema, PACKAGE_VERSION } from './manifest-schema.ts';
import { manifestSignatureMatches } from './manifest-signature.ts';
import { isEncrypted } from './is-encrypted.ts';
import { gunzipByStream, type Gunzip } from './gunzip.ts';
import { attachmentHash, LOG_NAME, MANIFEST_NAME, PAGE_NAME, SIGNATURE_NAME } from './package-layout.ts';
import { PACKAGE_LIMITS } from './package-limits.ts';
import { packageProblem } from './package-problem.ts';
import { readZip, type PackedEntry } from './read-zip.ts';
import { runsWhenOpened } from './runs-when-opened.ts';
import { decodeLog } from './segment-log.ts';
import { startsLikePackage } from './starts-like-package.ts';
import type { OpenedPackage, PackageManifest } from './types.ts';
import { unpackEntry } from './unpack-entry.ts';

/**
 * Opens a .skh file: container, manifest, its signature, every part against the manifest. What comes back is
 * exactly what the author signed as a file. Whether the segments are genuine and whether their authors may write
 * what they write is for the ledger to say.
 *
 * @param gunzip how to inflate; every part is still held against its declared length and its hash
 * @throws Problem with one of the codes of package-problem.ts; nothing else, whatever the bytes
 */
export async function readPackage(
  bytes: Uint8Array,
  gunzip: Gunzip = gunzipByStream,
): Promise<OpenedPackage> {
  const { manifest, partEntries } = await openContainer(bytes, gunzip);
  const contents = new Map<string, Uint8Array>();
  for (const [i, entry] of partEntries.entries()) {
    const content = await unpackEntry(entry, limitOf(entry.name), gunzip);
    if ((await sha256Hex(content)) !== manifest.parts[i]?.sha256) {
      throw packageProblem('part-damaged', entry.name);
    }
    contents.set(entry.name, content);
  }
  const segments = await decodeLog(contents.get(LOG_NAME) ?? new Uint8Array());
  const attachments = attachmentsOf(contents, manifest);
  if (segments.length !== manifest.counts.segments || attachments.size !== manifest.counts.attachments) {
    throw packageProblem('manifest-invalid', 'counts');
  }
  return { manifest, segments, attachments, fileSize: bytes.length };
}

/**
 * What a file says of itself, its signature checked and nothing inflated but that: enough to tell whether there is
 * anything in it one does not have (holdsAllOf).
 *
 * @throws Problem as readPackage, but for damage within the parts
 */
export async function readManifestOnly(
  bytes: Uint8Array,
  gunzip: Gunzip = gunzipByStream,
): Promise<PackageManifest> {
  return (await openContainer(bytes, gunzip)).manifest;
}

async function openContainer(bytes: Uint8Array, gunzip: Gunzip) {
  if (bytes.length > PACKAGE_LIMITS.fileBytes) throw packageProblem('too-large');
  if (isEncrypted(bytes)) throw packageProblem('encrypted');
  if (!startsLikePackage(bytes)) throw packageProblem('not-a-package');
  const [manifestEntry, signatureEntry, ...partEntries] = readZip(bytes);
  const manifest = await readManifest(manifestEntry, signatureEntry, gunzip);
  checkParts(manifest, partEntries);
  return { manifest, partEntries };
}

async function readManifest(
  entry: PackedEntry | undefined,
  signatureEntry: PackedEntry | undefined,
  gunzip: Gunzip,
): Promise<PackageManifest> {
  if (entry?.name !== MANIFEST_NAME) throw packageProblem('not-a-package');
  const bytes = await unpackEntry(entry, PACKAGE_LIMITS.manifestBytes, gunzip);
  const parsed = parseJson(bytes);
  const head = v.safeParse(ManifestHeadSchema, parsed);
  if (!head.success) throw packageProblem('manifest-invalid', where(head.issues));
  if (head.output.version > PACKAGE_VERSION) {
    throw packageProblem('newer-format', `version ${head.output.version}`);
  }
  const manifest = v.safeParse(ManifestSchema, parsed);
  if (!manifest.success) throw packageProblem('manifest-invalid', where(manifest.issues));
  if (signatureEntry?.name !== SIGNATURE_NAME) throw packageProblem('part-missing', SIGNATURE_NAME);
  const signature = await unpackEntry(signatureEntry, 64, gunzip);
  if (!(await manifestSignatureMatches(bytes, manifest.output.author.publicKey, signature))) {
    throw packageProblem('signature-wrong', SIGNATURE_NAME);
  }
  return manifest.output;
}

/** The manifest lists every part in file order, and the file holds nothing else. */
function checkParts({ parts }: PackageManifest, entries: readonly PackedEntry[]): void {
  const listed = new Set(parts.map(({ name }) => name));
  const present = new Set(entries.map(({ name }) => name));
  const missing = [PAGE_NAME, LOG_NAME, ...listed].find((name) => !present.has(name));
  if (missing !== undefined) throw packageProblem('part-missing', missing);
  const unlisted = entries.find(({ name }) => !listed.has(name));
  if (unlisted !== undefined) throw packageProblem('part-unlisted', unlisted.name);
  for (const [i, { name, size }] of entries.entries()) {
    if (parts[i]?.name !== name) throw packageProblem('container-damaged', 'order of parts');
    if (parts[i]?.bytes !== size) throw packageProblem('part-damaged', name);
  }
}

function attachmentsOf(
  contents: ReadonlyMap<string, Uint8Array>,
  { parts }: PackageManifest,
): ReadonlyMap<string, Uint8Array> {
  const attachments = new Map<string, Uint8Array>();
  for (const { name, sha256 } of parts) {
    const content = contents.get(name);
    const hash = attachmentHash(name);
    if (hash === null || content === undefined) continue;
    if (hash !== sha256) throw packageProblem('part-damaged', name);
    if (runsWhenOpened(content)) throw packageProblem('attachment-runs', name);
    attachments.set(hash, content);
  }
  return attachments;
}

function limitOf(name: string): number {
  if (name === LOG_NAME) return PACKAGE_LIMITS.logBytes;
  return name === PAGE_NAME ? PACKAGE_LIMITS.pageBytes : PACKAGE_LIMITS.attachmentBytes;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    throw packageProblem('manifest-invalid', MANIFEST_NAME, error);
  }
}

function where(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map((issue) => v.getDotPath(issue) ?? issue.message).join(', ');
}
