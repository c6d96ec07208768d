import { deviceChange, reviewChange } from '#shared/book/changes/focal-changes.ts';
import { planChanges } from '#shared/book/changes/plan-changes.ts';
import { reportChange, submissionChange } from '#shared/book/changes/report-changes.ts';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import type { Agency } from '#shared/domain/agency.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { reportingPeriod } from '#shared/domain/periods/reporting-period.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { submissionCode } from '#shared/domain/reports/submission-code.ts';
import { taskPath, type AgencyId, type Instant, type SegmentHash, type TaskPath } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import { createLedger } from '#shared/ledger/create-ledger.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { Change, Signer } from '#shared/ledger/types.ts';
import { packageName } from '#shared/package/package-name.ts';
import { writePackage } from '#shared/package/write-package.ts';
import { createBookReader } from '#shared/book/read-book.ts';
import type { Book } from '#shared/book/types.ts';
import type { ReportFields } from '#shared/domain/reports/report-fields.ts';
import { createRandom, type Random } from './random.ts';
import { vietnamTime } from './sample-agencies.ts';
import { seededSigner } from './seeded-signer.ts';
import { simulatedAgencies, simulatedPlan, type SimulationSize } from './simulated-plan.ts';
import { simulatedReport } from './simulated-report.ts';
import { simulatedTakeIn, simulatedWorkbook, type SimulatedWorkbook } from './simulated-workbook.ts';

export interface Simulation {
  readonly plan: Plan;
  readonly periods: readonly ReportingPeriod[];
  readonly root: Signer['publicKey'];
  readonly packages: readonly {
    readonly name: string;
    readonly agency: AgencyId;
    readonly bytes: Uint8Array;
  }[];
  /** What the agencies that have only Excel sent, by period and agency. */
  readonly workbooks: readonly SimulatedWorkbook[];
  readonly reports: number;
}

interface Author {
  readonly agency: Agency;
  readonly signer: Signer;
  readonly ledger: Ledger;
  /** Has only Excel: sends workbooks, no packages, and has no accepted machine. */
  readonly byWorkbook: boolean;
}

const FOCAL_OFFICER = 'Cán bộ đầu mối';
const officerOf = ({ shortName }: Agency): string => `Cán bộ ${shortName}`;

/** Share of submissions by what becomes of them; the rest is never sent. */
const SHARES = { accepted: 0.85, returned: 0.05, unreviewed: 0.05 };

/**
 * A reproducible data set: one plan, one package per agency with its complete history over the periods, or a filled-in
 * workbook per period where the agency has only Excel, and the focal point's package with the plan, the roster, the
 * workbooks it took in and its reviews. The same seed gives the same bytes, and the same reports and reviews however
 * many agencies send workbooks. What the focal point has not looked at yet, it has not taken in either.
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
  const authors = await Promise.all(
    agencies.map((agency, index) =>
      author(agency, plan, root, { seed: size.seed, byWorkbook: sendsWorkbooks(index, size) }),
    ),
  );
  const [head] = authors;
  if (head === undefined) throw new Error('A simulation needs at least one agency');
  const issuedAt = vietnamTime('2024-05-20 08:00');
  const issued = await head.ledger.commit(planChanges(plan, agencies, periods), head.signer, issuedAt);
  const online = authors.slice(1).filter(({ byWorkbook }) => !byWorkbook);
  const roster = online.map(({ agency, signer }) =>
    deviceChange(signer.publicKey, {
      agency: agency.id,
      person: officerOf(agency),
      by: FOCAL_OFFICER,
      at: issuedAt,
    }),
  );
  const enrolled = roster.length === 0 ? [] : [await head.ledger.commit(roster, head.signer, issuedAt)];
  for (const { ledger } of online) await ledger.receive([issued, ...enrolled]);
  const readBook = createBookReader(null, agencies);
  const workbooks: SimulatedWorkbook[] = [];
  let reports = 0;
  for (const [index, period] of periods.entries()) {
    const reviews: Change[] = [];
    const book = readBook(head.ledger, period.to);
    for (const member of authors) {
      const random = createRandom(`${size.seed}/${member.agency.id}/${period.id}`);
      const fate = random.next();
      if (fate > SHARES.accepted + SHARES.returned + SHARES.unreviewed) continue;
      const written = writtenReports(member.agency, plan, period, { index, periods: periods.length }, random);
      reports += written.reports.size;
      const looked = fate <= SHARES.accepted + SHARES.returned;
      let sent: Sent | null;
      if (member.byWorkbook) {
        if (written.reports.size === 0) continue;
        const workbook = await fillIn(member, book, period, written);
        workbooks.push(workbook);
        sent = looked ? await takeIn(head, book, period, workbook, written.at) : null;
      } else sent = await submit(member, period, written);
      if (looked && sent !== null) {
        reviews.push(review(member.agency.id, period, sent, fate <= SHARES.accepted));
      }
    }
    for (const member of online) {
      await head.ledger.receive(member.ledger.export({ author: member.signer.publicKey }));
    }
    if (reviews.length > 0) await head.ledger.commit(reviews, head.signer, dayTime(period.sendBy, 17));
  }
  const packages = [];
  for (const member of authors) packages.push(await pack(member, plan, member === head, periods));
  return { plan, periods, root: root.publicKey, packages: packages.flat(), workbooks, reports };
}

/** Spreads the workbooks evenly over the agencies; the focal point, which is the first, has the program. */
function sendsWorkbooks(index: number, { agencies, workbooks }: SimulationSize): boolean {
  if (index === 0) return false;
  const before = (count: number): number => Math.floor((count * workbooks) / (agencies - 1));
  return before(index) > before(index - 1);
}

async function author(
  agency: Agency,
  plan: Plan,
  root: Signer,
  { seed, byWorkbook }: { readonly seed: string; readonly byWorkbook: boolean },
): Promise<Author> {
  const signer = await seededSigner(`${seed}/${agency.id}`);
  const ledger = createLedger({
    planId: plan.id,
    root: root.publicKey,
    focalAgency: plan.focalPoint,
    self: { publicKey: signer.publicKey, agency: agency.id },
  });
  return { agency, signer, ledger, byWorkbook };
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
}

/** What an agency reports in a period, and when it sends it. */
interface Written {
  readonly at: Instant;
  readonly reports: ReadonlyMap<TaskPath, ReportFields>;
}

function writtenReports(
  agency: Agency,
  plan: Plan,
  period: ReportingPeriod,
  place: { readonly index: number; readonly periods: number },
  random: Random,
): Written {
  const at = dayTime(period.to, 8) + random.integer(0, 5 * 24 * 60) * 60_000;
  const tasks = plan.appendix.tasks.filter(({ reading }) =>
    reading.lead.some((lead) => lead.agencyId === agency.id),
  );
  const symbol = agency.shortName.replace(/[^\p{L}\d]/gu, '');
  const reports = tasks.map(
    ({ path }) => [taskPath(path), simulatedReport(period, { ...place, symbol }, random)] as const,
  );
  return { at, reports: new Map(reports) };
}

/** Writes and submits an agency's reports of a period as one segment. */
async function submit(
  { agency, signer, ledger }: Author,
  period: ReportingPeriod,
  { at, reports }: Written,
): Promise<Sent> {
  const changes = [...reports].map(([task, report]) => reportChange(agency.id, task, period.id, report));
  const content = new TextEncoder().encode(JSON.stringify([agency.id, period.id, changes]));
  const code = submissionCode(await sha256Hex(content), period.id);
  const by = officerOf(agency);
  const submission = submissionChange(agency.id, period.id, { code, at, by, taskCount: reports.size });
  const { hash } = await ledger.commit([...changes, submission], signer, at);
  return { segment: hash, code };
}

/** The focal point made it on the cut-off day. */
function fillIn({ agency }: Author, book: Book, period: ReportingPeriod, { reports }: Written) {
  const madeAt = dayTime(period.to, 7);
  return simulatedWorkbook(book, { agency: agency.id, period, madeAt }, officerOf(agency), reports);
}

async function takeIn(
  { ledger, signer }: Author,
  book: Book,
  period: ReportingPeriod,
  workbook: SimulatedWorkbook,
  at: Instant,
): Promise<Sent> {
  const changes = await simulatedTakeIn(book, ledger, workbook, { person: FOCAL_OFFICER, at });
  const { hash } = await ledger.commit(changes, signer, at);
  const code = ledger.read(entity.workbook(workbook.agency, period.id))?.['code'];
  return { segment: hash, code: typeof code === 'string' ? code : '' };
}

function review(agency: AgencyId, period: ReportingPeriod, sent: Sent, accepted: boolean): Change {
  return reviewChange({
    agency,
    period: period.id,
    decision: accepted ? 'accepted' : 'returned',
    judged: sent.segment,
    code: sent.code,
    at: dayTime(period.sendBy, 17),
    by: FOCAL_OFFICER,
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
      person: officerOf(agency),
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
