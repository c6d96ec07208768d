import { deviceChange, reviewChange } from '#shared/book/changes/focal-changes.ts';
import { planChanges } from '#shared/book/changes/plan-changes.ts';
import { reportChange, submissionChange } from '#shared/book/changes/report-changes.ts';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import type { Agency } from '#shared/domain/agency.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { reportingPeriod } from '#shared/domain/periods/reporting-period.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { submissionCode } from '#shared/domain/reports/submission-code.ts';
import { taskPath, type AgencyId, type Instant, type SegmentHash } from '#shared/ids.ts';
import { createLedger } from '#shared/ledger/create-ledger.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { Change, Signer } from '#shared/ledger/types.ts';
import { packageName } from '#shared/package/package-name.ts';
import { writePackage } from '#shared/package/write-package.ts';
import { createRandom } from './random.ts';
import { vietnamTime } from './sample-agencies.ts';
import { seededSigner } from './seeded-signer.ts';
import { simulatedAgencies, simulatedPlan, type SimulationSize } from './simulated-plan.ts';
import { simulatedReport } from './simulated-report.ts';

export interface Simulation {
  readonly plan: Plan;
  readonly periods: readonly ReportingPeriod[];
  readonly root: Signer['publicKey'];
  readonly packages: readonly {
    readonly name: string;
    readonly agency: AgencyId;
    readonly bytes: Uint8Array;
  }[];
  readonly reports: number;
}

interface Author {
  readonly agency: Agency;
  readonly signer: Signer;
  readonly ledger: Ledger;
}

/** Share of submissions by what becomes of them; the rest is never sent. */
const SHARES = { accepted: 0.85, returned: 0.05, unreviewed: 0.05 };

/**
 * A reproducible data set: one plan, one package per agency with its complete history over the periods, and the focal
 * point's package with the plan, the roster and its reviews. The same seed gives the same bytes.
 */
export async function simulate(
  size: SimulationSize,
  register: readonly Agency[],
  focal: string,
): Promise<Simulation> {
  const agencies = simulatedAgencies(register, size.agencies, focal);
  const plan = simulatedPlan(size, agencies);
  const periods = quarters(size.periods);
  const root = await seededSigner(`${size.seed}/${plan.focalPoint}`);
  const authors = await Promise.all(agencies.map((agency) => author(agency, plan, root, size.seed)));
  const [head] = authors;
  if (head === undefined) throw new Error('A simulation needs at least one agency');
  const issuedAt = vietnamTime('2024-05-20 08:00');
  const issued = await head.ledger.commit(planChanges(plan, agencies, periods), head.signer, issuedAt);
  const roster = authors.slice(1).map(({ agency, signer }) =>
    deviceChange(signer.publicKey, {
      agency: agency.id,
      person: `Cán bộ ${agency.shortName}`,
      by: 'Cán bộ đầu mối',
      at: issuedAt,
    }),
  );
  const enrolled = roster.length === 0 ? [] : [await head.ledger.commit(roster, head.signer, issuedAt)];
  for (const { ledger } of authors.slice(1)) await ledger.receive([issued, ...enrolled]);
  let reports = 0;
  for (const [index, period] of periods.entries()) {
    const reviews: Change[] = [];
    for (const member of authors) {
      const random = createRandom(`${size.seed}/${member.agency.id}/${period.id}`);
      const fate = random.next();
      if (fate > SHARES.accepted + SHARES.returned + SHARES.unreviewed) continue;
      const sent = await submit(member, plan, period, { index, periods: periods.length }, random);
      reports += sent.taskCount;
      if (fate > SHARES.accepted + SHARES.returned) continue;
      reviews.push(review(member.agency.id, period, sent, fate <= SHARES.accepted));
    }
    for (const member of authors.slice(1)) {
      await head.ledger.receive(member.ledger.export({ author: member.signer.publicKey }));
    }
    if (reviews.length > 0) await head.ledger.commit(reviews, head.signer, dayTime(period.sendBy, 17));
  }
  const packages = [];
  for (const member of authors) packages.push(await pack(member, plan, member === head, periods));
  return { plan, periods, root: root.publicKey, packages: packages.flat(), reports };
}

async function author(agency: Agency, plan: Plan, root: Signer, seed: string): Promise<Author> {
  const signer = await seededSigner(`${seed}/${agency.id}`);
  const ledger = createLedger({
    planId: plan.id,
    root: root.publicKey,
    focalAgency: plan.focalPoint,
    self: { publicKey: signer.publicKey, agency: agency.id },
  });
  return { agency, signer, ledger };
}

/** Quarters from Quý III/2024 on. */
function quarters(count: number): readonly ReportingPeriod[] {
  return Array.from({ length: count }, (_, index) => {
    const quarter = 2 + index;
    return reportingPeriod('quarter', 2024 + Math.floor(quarter / 4), (quarter % 4) + 1);
  });
}

interface Sent {
  readonly segment: SegmentHash;
  readonly code: string;
  readonly at: Instant;
  readonly taskCount: number;
}

/** Writes and submits an agency's reports of a period as one segment. */
async function submit(
  { agency, signer, ledger }: Author,
  plan: Plan,
  period: ReportingPeriod,
  place: { readonly index: number; readonly periods: number },
  random: ReturnType<typeof createRandom>,
): Promise<Sent> {
  const at = dayTime(period.to, 8) + random.integer(0, 5 * 24 * 60) * 60_000;
  const tasks = plan.appendix.tasks.filter(({ reading }) =>
    reading.lead.some((lead) => lead.agencyId === agency.id),
  );
  const symbol = agency.shortName.replace(/[^\p{L}\d]/gu, '');
  const changes = tasks.map(({ path }) =>
    reportChange(agency.id, taskPath(path), period.id, simulatedReport(period, { ...place, symbol }, random)),
  );
  const content = new TextEncoder().encode(JSON.stringify([agency.id, period.id, changes]));
  const code = submissionCode(await sha256Hex(content), period.id);
  const by = `Cán bộ ${agency.shortName}`;
  const submission = submissionChange(agency.id, period.id, { code, at, by, taskCount: tasks.length });
  const { hash } = await ledger.commit([...changes, submission], signer, at);
  return { segment: hash, code, at, taskCount: tasks.length };
}

function review(agency: AgencyId, period: ReportingPeriod, sent: Sent, accepted: boolean): Change {
  return reviewChange({
    agency,
    period: period.id,
    decision: accepted ? 'accepted' : 'returned',
    judged: sent.segment,
    code: sent.code,
    at: dayTime(period.sendBy, 17),
    by: 'Cán bộ đầu mối',
    reasons: accepted ? {} : { 'II.1': 'chưa có minh chứng' },
  });
}

async function pack(
  { agency, signer, ledger }: Author,
  plan: Plan,
  isFocal: boolean,
  periods: readonly ReportingPeriod[],
): Promise<Simulation['packages']> {
  const segments = ledger.export({ author: signer.publicKey });
  if (segments.length === 0) return [];
  const kind = isFocal ? 'plan' : 'report';
  const last = periods.at(-1);
  const period = isFocal ? null : (last?.id ?? null);
  const bytes = await writePackage({
    kind,
    planId: plan.id,
    planNumber: plan.number,
    author: {
      publicKey: signer.publicKey,
      agency: agency.id,
      agencyName: agency.name,
      person: `Cán bộ ${agency.shortName}`,
    },
    period,
    createdAt: dayTime(last?.sendBy ?? plan.date, 18),
    root: ledger.options.root,
    segments,
    attachments: new Map(),
    seen: ledger.heads(),
    signer,
  });
  const name = packageName({
    kind,
    planNumber: plan.number,
    agency: agency.id,
    period,
    sequence: segments.length,
  });
  return [{ name, agency: agency.id, bytes }];
}

function dayTime(day: string, hour: number): Instant {
  return vietnamTime(`${day} ${String(hour).padStart(2, '0')}:00`);
}
