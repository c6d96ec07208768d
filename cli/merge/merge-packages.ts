import { builtInPlan } from '#seeds/built-in-plan.ts';
import type { AgencyId, PlanId, PublicKey, SegmentHash } from '#shared/ids.ts';
import { createLedger } from '#shared/ledger/create-ledger.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { OpenedPackage } from '#shared/package/types.ts';
import { Problem } from '#shared/problem.ts';
import { readPackageFile, type InputFile, type ReadFile } from './package-file.ts';

/** What became of one file; `segments` = applied + waiting + refused. */
export interface FileOutcome {
  readonly file: string;
  readonly outcome: 'merged' | 'nothing-new' | 'waiting' | 'refused' | 'other-plan' | 'foreign' | 'damaged';
  readonly message: string;
  readonly kind: string | null;
  readonly agency: string | null;
  readonly agencyName: string | null;
  readonly segments: number;
  readonly applied: number;
  readonly waiting: number;
  readonly refused: number;
  /** Of a filled-in workbook: every cell to mend, or what was not taken. Its counts are cells. */
  readonly problems?: readonly { readonly place: string; readonly message: string }[];
}

export interface MergedFolder {
  readonly ledger: Ledger;
  readonly files: readonly FileOutcome[];
  readonly packages: readonly OpenedPackage[];
}

/**
 * Merges all packages of one plan. The result does not depend on the order of the files, nor on a file being there twice.
 *
 * @param trust the focal point's key, e.g. from the official dispatch; by default that of its own package.
 * @throws Problem `no-plan-package` when nothing tells who the focal point is, `two-roots` when two keys claim it.
 */
export async function mergePackages(
  inputs: readonly InputFile[],
  planId: PlanId,
  trust: PublicKey | null,
): Promise<MergedFolder> {
  const read: ReadFile[] = [];
  for (const input of inputs.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    read.push(await readPackageFile(input));
  const packages = read.flatMap((file) =>
    file.kind === 'package' && file.opened.manifest.planId === planId ? [file.opened] : [],
  );
  const focalAgency = focalAgencyOf(planId, packages);
  const root = trust ?? rootOf(packages, focalAgency);
  const ledger = createLedger({ planId, root, focalAgency, self: null });
  const seen = new Set<SegmentHash>();
  const fresh = new Map<string, number>();
  for (const file of read) {
    if (file.kind !== 'package' || file.opened.manifest.planId !== planId) continue;
    const { segments } = file.opened;
    fresh.set(file.name, segments.filter(({ hash }) => !seen.has(hash)).length);
    for (const { hash } of segments) seen.add(hash);
    await ledger.receive(segments);
  }
  return {
    ledger,
    packages,
    files: read.map((file) => outcomeOf(file, ledger, planId, fresh.get(file.name) ?? 0)),
  };
}

/** The built-in plan names its focal point; of another plan it is whoever made the plan package. */
function focalAgencyOf(planId: PlanId, packages: readonly OpenedPackage[]): AgencyId {
  const agency =
    builtInPlan(planId)?.focalPoint ??
    packages.find(({ manifest }) => manifest.kind === 'plan')?.manifest.author.agency;
  if (agency === undefined) throw noPlanPackage();
  return agency;
}

function rootOf(packages: readonly OpenedPackage[], focal: AgencyId): PublicKey {
  const manifests = packages.flatMap(({ manifest }) => (manifest.author.agency === focal ? [manifest] : []));
  // A successor or a second machine of the focal point names the root it works under; the log proves it or not.
  const keys = new Set(manifests.map(({ root, author }) => root ?? author.publicKey));
  const [root] = keys;
  if (root === undefined) throw noPlanPackage();
  if (keys.size > 1) {
    throw new Problem('two-roots', 'Có gói của cơ quan đầu mối mang hai chìa khóa khác nhau.', {
      advice: 'Ghi tệp chứa mã khóa của cơ quan đầu mối (in trong công văn) vào --trust.',
    });
  }
  return root;
}

function noPlanPackage(): Problem {
  return new Problem('no-plan-package', 'Không có gói nào của cơ quan đầu mối kế hoạch này.', {
    advice:
      'Chép gói kế hoạch hoặc gói kết quả duyệt của cơ quan đầu mối vào cùng thư mục, hoặc dùng --trust.',
  });
}

function outcomeOf(file: ReadFile, ledger: Ledger, planId: PlanId, fresh: number): FileOutcome {
  if (file.kind !== 'package') {
    const foreign = file.kind === 'foreign';
    return {
      ...noSegments(file.name),
      outcome: file.kind,
      message: foreign ? 'Không phải gói dữ liệu kế hoạch, để nguyên.' : file.problem.message,
    };
  }
  const { manifest, segments } = file.opened;
  const { agency, agencyName } = manifest.author;
  const origin = { kind: manifest.kind, agency, agencyName };
  if (manifest.planId !== planId) {
    const message = `Gói của kế hoạch ${manifest.planNumber}, để nguyên.`;
    return { ...noSegments(file.name), ...origin, outcome: 'other-plan', message };
  }
  const waitingHashes = new Set(ledger.waiting().map(({ info }) => info.hash));
  const refusals = new Map(ledger.refused().map((refusal) => [refusal.hash, refusal]));
  const refusedHere = segments.flatMap(({ hash }) => refusals.get(hash) ?? []);
  const refused = refusedHere.length;
  const waiting = segments.filter(({ hash }) => waitingHashes.has(hash)).length;
  const applied = segments.length - waiting - refused;
  return {
    ...origin,
    file: file.name,
    segments: segments.length,
    applied,
    waiting,
    refused,
    ...verdict(fresh, waiting, refusedHere[0]?.message),
  };
}

function verdict(
  fresh: number,
  waiting: number,
  refusal: string | undefined,
): Pick<FileOutcome, 'outcome' | 'message'> {
  if (refusal !== undefined) return { outcome: 'refused', message: refusal };
  if (waiting > 0)
    return { outcome: 'waiting', message: `${waiting} lần ghi chờ gói còn thiếu hoặc máy được nhận.` };
  if (fresh === 0) return { outcome: 'nothing-new', message: 'Nội dung đã có ở gói khác, không có gì mới.' };
  return { outcome: 'merged', message: `${fresh} lần ghi mới.` };
}

function noSegments(
  file: string,
): Pick<
  FileOutcome,
  'file' | 'kind' | 'agency' | 'agencyName' | 'segments' | 'applied' | 'waiting' | 'refused'
> {
  return {
    file,
    kind: null,
    agency: null,
    agencyName: null,
    segments: 0,
    applied: 0,
    waiting: 0,
    refused: 0,
  };
}
