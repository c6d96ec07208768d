import { fingerprint } from '#shared/crypto/fingerprint.ts';
import type { FileRef } from '#shared/domain/report.ts';
import { groupBy } from '#shared/group-by.ts';
import type { PlanId, SegmentHash } from '#shared/ids.ts';
import { decodeSegment } from '#shared/ledger/decode-segment.ts';
import { forksOf, type NumberedSegment } from '#shared/ledger/forks-of.ts';
import { SEGMENT_VERSION, type SegmentBody } from '#shared/ledger/segment-body.ts';
import { SegmentFault } from '#shared/ledger/segment-fault.ts';
import { signatureMatches } from '#shared/ledger/segment-signature.ts';
import type { Fork, SignedSegment } from '#shared/ledger/types.ts';
import { summarizeAuthors, type AuthorSummary } from './summarize-authors.ts';
import { filesNamedBy } from './named-files.ts';
import { bringsFiles } from './package-files.ts';
import type { OpenedPackage, PackageKind, PackageManifest } from './types.ts';

export interface PackageDescription {
  readonly manifest: PackageManifest;
  /** Of the package's author, to be compared by telephone. */
  readonly fingerprint: string;
  readonly fileSize: number;
  readonly authors: readonly AuthorSummary[];
  /** Segments that others in the package rest on and that are not in it. The receiver may have them already. */
  readonly restsOn: readonly SegmentHash[];
  readonly forks: readonly Fork[];
  /** Numbers of entities written, by kind (`rep`, `task`, …), sorted. */
  readonly entities: readonly { readonly kind: string; readonly count: number }[];
  /** Contents in the package; `name` as a record in it has it, null when none names it. */
  readonly attachments: readonly {
    readonly sha256: string;
    readonly bytes: number;
    readonly name: string | null;
  }[];
  /** Named in the package, its content is not in it. The receiver may have it already. */
  readonly missingFiles: readonly FileRef[];
  readonly problems: readonly PackageFinding[];
}

/** Something wrong inside a package whose container is sound. */
export interface PackageFinding {
  readonly code:
    | 'bad-signature'
    | 'malformed'
    | 'other-plan'
    | 'newer-version'
    | 'counts-differ'
    | 'attachment-missing'
    | 'attachment-unnamed'
    | 'attachment-size';
  readonly message: string;
  readonly hash: SegmentHash | null;
}

/** What is in a package, who signed, what it rests on, what is wrong: for `skh package verify` and import reports. */
export async function describePackage(opened: OpenedPackage): Promise<PackageDescription> {
  const { manifest, segments, attachments, fileSize } = opened;
  const problems: PackageFinding[] = [];
  const decoded: NumberedSegment[] = [];
  for (const segment of segments) {
    const body = await check(segment, manifest.planId, problems);
    if (body !== null) decoded.push({ hash: segment.hash, body });
  }
  const changes = decoded.reduce((sum, { body }) => sum + body.changeCount, 0);
  if (problems.length === 0 && changes !== manifest.counts.changes) {
    problems.push({
      code: 'counts-differ',
      message: `Tờ khai ghi ${manifest.counts.changes} mục, trong gói có ${changes}.`,
      hash: null,
    });
  }
  const readable = new Set(decoded.map(({ hash }) => hash));
  const named = filesNamedBy(segments.filter(({ hash }) => readable.has(hash)));
  problems.push(...fileFindings(manifest.kind, named, attachments));
  return {
    manifest,
    fingerprint: fingerprint(manifest.author.publicKey),
    fileSize,
    authors: summarizeAuthors(decoded),
    restsOn: restsOn(decoded),
    forks: forksOf(decoded),
    entities: countKinds(decoded),
    attachments: [...attachments].map(([sha256, bytes]) => ({
      sha256,
      bytes: bytes.length,
      name: named.find((file) => file.sha256 === sha256)?.name ?? null,
    })),
    missingFiles: named.filter(({ sha256 }) => !attachments.has(sha256)),
    problems,
  };
}

/** What records and contents say of each other. A backup also carries what its machine keeps beside the segments. */
function fileFindings(
  kind: PackageKind,
  named: readonly FileRef[],
  attachments: OpenedPackage['attachments'],
): readonly PackageFinding[] {
  const finding = (code: PackageFinding['code'], message: string): PackageFinding => ({
    code,
    message,
    hash: null,
  });
  const missing = bringsFiles(kind) ? named.filter(({ sha256 }) => !attachments.has(sha256)) : [];
  const lying = named.filter(({ sha256, size }) => (attachments.get(sha256)?.length ?? size) !== size);
  const known = new Set(named.map(({ sha256 }) => sha256));
  const unnamed = kind === 'full-copy' ? [] : [...attachments.keys()].filter((sha256) => !known.has(sha256));
  return [
    ...missing.map(({ name }) =>
      finding('attachment-missing', `Tệp minh chứng “${name}” có ghi tên, không kèm trong gói.`),
    ),
    ...lying.map(({ name }) =>
      finding('attachment-size', `Tệp minh chứng “${name}” không nặng đúng như báo cáo ghi.`),
    ),
    ...unnamed.map((sha256) =>
      finding('attachment-unnamed', `Tệp minh chứng ${sha256.slice(0, 12)} không báo cáo nào ghi tên.`),
    ),
  ];
}

async function check(
  segment: SignedSegment,
  plan: PlanId,
  problems: PackageFinding[],
): Promise<SegmentBody | null> {
  const { hash } = segment;
  try {
    const body = decodeSegment(segment.bytes);
    if (!(await signatureMatches(body.head.author, segment))) {
      problems.push({ code: 'bad-signature', message: 'Chữ ký của một lần ghi không đúng.', hash });
      return null;
    }
    if (body.head.plan !== plan) {
      problems.push({ code: 'other-plan', message: 'Một lần ghi thuộc kế hoạch khác.', hash });
      return null;
    }
    if (body.head.version > SEGMENT_VERSION) {
      const message = 'Một lần ghi do phiên bản mới hơn tạo ra: được giữ nguyên, chưa hiển thị.';
      problems.push({ code: 'newer-version', message, hash });
    }
    return body;
  } catch (error) {
    if (!(error instanceof SegmentFault)) throw error;
    problems.push({ code: 'malformed', message: error.message, hash });
    return null;
  }
}

/** What segments of the package name as seen or as predecessor without its being here. */
function restsOn(decoded: readonly NumberedSegment[]): readonly SegmentHash[] {
  const here = new Set(decoded.map(({ hash }) => hash));
  const absent = new Set<SegmentHash>();
  for (const { body } of decoded) {
    const { prev, deps } = body.head;
    for (const hash of prev === null ? deps : [prev, ...deps]) if (!here.has(hash)) absent.add(hash);
  }
  return [...absent].toSorted();
}

function countKinds(decoded: readonly NumberedSegment[]): PackageDescription['entities'] {
  const ids = decoded.flatMap(({ body }) => body.tables.flatMap(({ entities }) => entities));
  const kinds = groupBy(ids, (id) => id.split('/', 1)[0] ?? id);
  return [...kinds]
    .map(([kind, found]) => ({ kind, count: found.length }))
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
}
