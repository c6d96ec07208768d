import { builtInPlan } from '#seeds/built-in-plan.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { groupBy } from '#shared/group-by.ts';
import type { PublicKey, SegmentHash } from '#shared/ids.ts';
import { createLedger } from '#shared/ledger/create-ledger.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { RefusalCode } from '#shared/ledger/types.ts';
import { decideRoot, rootProblem } from '#shared/package/root-claims.ts';
import type { OpenedPackage } from '#shared/package/types.ts';
import { formatNumber } from '#shared/time/format-number.ts';

/** What can only be seen when packages are looked at together, as an import would. */
export interface JointFinding {
  readonly code:
    | 'two-roots'
    | 'other-root'
    | 'no-root'
    | 'gap'
    | 'rests-on-others'
    | 'unknown-key'
    | 'fork'
    | 'clock-off'
    | Exclude<RefusalCode, 'bad-signature' | 'malformed' | 'other-plan'>;
  readonly message: string;
  /** The segments concerned; empty when it concerns the package as a whole. */
  readonly hashes: readonly SegmentHash[];
}

/**
 * Takes all packages of each plan into a ledger of their own and asks it what it makes of every segment.
 *
 * @param trust the focal point's key; otherwise whom the packages give for it, when they agree
 * @param now against which clocks are judged
 */
export async function judgeTogether(
  packages: readonly OpenedPackage[],
  trust: PublicKey | null,
  now: number,
): Promise<ReadonlyMap<OpenedPackage, readonly JointFinding[]>> {
  const found = new Map<OpenedPackage, readonly JointFinding[]>();
  for (const [planId, ofPlan] of groupBy(packages, ({ manifest }) => manifest.planId)) {
    const manifests = ofPlan.map(({ manifest }) => manifest);
    const focalAgency =
      builtInPlan(planId)?.focalPoint ??
      manifests.find(({ kind }) => kind === 'plan')?.author.agency ??
      manifests.find(({ root, author }) => root === author.publicKey)?.author.agency;
    if (focalAgency === undefined) continue;
    const decision = decideRoot(manifests, { known: trust, focalAgency, own: null });
    const told = [...new Set(manifests.flatMap(({ root }) => root ?? []))];
    const [only = null] = told.length === 1 ? told : [];
    const root =
      trust ?? (decision.kind === 'adopt' ? decision.claim.root : decision.kind === 'several' ? null : only);
    const ledger = createLedger({ planId, root, focalAgency, self: null });
    for (const { segments } of ofPlan) await ledger.receive(segments);
    const problem = rootProblem(decision);
    const common: readonly JointFinding[] =
      problem === null
        ? []
        : [
            {
              code: problem.code as 'two-roots',
              message: `${problem.message} (${problem.where ?? ''})`,
              hashes: [],
            },
          ];
    const all = [...common, ...findingsOf(ledger, now)];
    for (const opened of ofPlan) {
      const own = new Set(opened.segments.map(({ hash }) => hash));
      found.set(
        opened,
        all.flatMap((finding) => {
          const hashes = finding.hashes.filter((hash) => own.has(hash));
          return hashes.length > 0 || finding.hashes.length === 0 ? [{ ...finding, hashes }] : [];
        }),
      );
    }
  }
  return found;
}

function findingsOf(ledger: Ledger, now: number): readonly JointFinding[] {
  const waiting = ledger.waiting();
  const of = (kind: string) => waiting.filter(({ reason }) => reason.kind === kind).map(({ info }) => info);
  const findings: JointFinding[] = [];
  const add = (code: JointFinding['code'], message: string, hashes: readonly SegmentHash[]) => {
    if (hashes.length > 0) findings.push({ code, message, hashes });
  };
  for (const [author, infos] of groupBy(of('missing'), (info) => info.author)) {
    const missing = missingNumbers(ledger, author);
    const hashes = infos.map(({ hash }) => hash);
    if (missing.length > 0) {
      add('gap', `Thiếu lần ghi số ${missing.join(', ')} của máy ${fingerprint(author)}.`, hashes);
    } else
      add('rests-on-others', 'Dựa trên lần ghi của máy khác không có ở đây, thường là gói kế hoạch.', hashes);
  }
  for (const [author, infos] of groupBy(of('unknown-author'), (info) => info.author)) {
    add(
      'unknown-key',
      `Máy ${fingerprint(author)} chưa được đầu mối nhận.`,
      infos.map(({ hash }) => hash),
    );
  }
  add(
    'no-root',
    'Chưa biết khóa của cơ quan đầu mối nên chưa xét được ai có quyền ghi.',
    of('no-root').map(({ hash }) => hash),
  );
  for (const [code, refusals] of groupBy(ledger.refused(), (refusal) => refusal.code)) {
    if (code === 'bad-signature' || code === 'malformed' || code === 'other-plan') continue; // told by describePackage
    add(
      code,
      refusals[0]?.message ?? '',
      refusals.map(({ hash }) => hash),
    );
  }
  for (const { author, n, hashes } of ledger.forks()) {
    add('fork', `Máy ${fingerprint(author)} đã ghi hai bản khác nhau cùng mang số ${n}.`, hashes);
  }
  for (const { info, kind, offBy } of ledger.clockWarnings(now)) {
    const days = Math.round(offBy / 86_400_000);
    const way = kind === 'ahead' ? 'nhanh' : 'chậm';
    add(
      'clock-off',
      `Đồng hồ máy ${fingerprint(info.author)} chạy ${way} ${formatNumber(days)} ngày; không ảnh hưởng số liệu.`,
      [info.hash],
    );
  }
  return findings;
}

/** Numbers below the author's highest one that are not here at all; the first 20. */
function missingNumbers(ledger: Ledger, author: PublicKey): readonly number[] {
  const here = new Set(
    [...ledger.segments(), ...ledger.waiting().map(({ info }) => info)].flatMap((info) =>
      info.author === author ? [info.n] : [],
    ),
  );
  const missing: number[] = [];
  for (let n = 1; n < Math.max(0, ...here) && missing.length < 20; n++) if (!here.has(n)) missing.push(n);
  return missing;
}
