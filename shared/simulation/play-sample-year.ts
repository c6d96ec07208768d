import { deviceChange, reviewChange } from '#shared/book/changes/focal-changes.ts';
import { planChanges } from '#shared/book/changes/plan-changes.ts';
import { reportChange, submissionChange } from '#shared/book/changes/report-changes.ts';
import { createBookReader } from '#shared/book/read-book.ts';
import { usualPeriods } from '#shared/book/reporting-periods-of.ts';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import type { Agency } from '#shared/domain/agency.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { submissionCode } from '#shared/domain/reports/submission-code.ts';
import type { AgencyId, Instant, PeriodId } from '#shared/ids.ts';
import { createLedger } from '#shared/ledger/create-ledger.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { Signer } from '#shared/ledger/types.ts';
import { packageFiles } from '#shared/package/package-files.ts';
import { packageName } from '#shared/package/package-name.ts';
import type { PackageKind } from '#shared/package/types.ts';
import { writePackage } from '#shared/package/write-package.ts';
import { FOCAL_POINT, sampleAgencies } from './sample-agencies.ts';
import { withSampleFiles } from './sample-files.ts';
import { isFocalPoint, sampleYear, type SampleEvent } from './sample-year.ts';

export interface SampleYearOptions {
  readonly plan: Plan;
  readonly agencies: readonly Agency[];
  readonly seed: string;
  /** Stops after the events up to this moment. */
  readonly until: Instant;
  /** The key of an agency's device; asked once per agency. */
  signerOf(agency: AgencyId): Promise<Signer>;
}

export interface SamplePackage {
  readonly name: string;
  readonly kind: PackageKind;
  readonly agency: AgencyId;
  readonly period: PeriodId | null;
  readonly sentAt: Instant;
  readonly bytes: Uint8Array;
}

/** The sample year carried out: what everybody's ledger holds, and every file that was exchanged, oldest first. */
export interface PlayedSampleYear {
  readonly focal: Ledger;
  readonly ledgers: ReadonlyMap<AgencyId, Ledger>;
  readonly packages: readonly SamplePackage[];
  /** Contents of the evidence attached to reports, by SHA-256. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Plays the script with real keys, ledgers and packages, as if every officer had worked in the program. */
export async function playSampleYear(options: SampleYearOptions): Promise<PlayedSampleYear> {
  const play = new Play(options);
  await play.start();
  for (const event of play.script()) {
    if (event.at <= options.until) await play.perform(event);
  }
  await play.end();
  return play;
}

interface Device {
  readonly agency: AgencyId;
  readonly person: string;
  readonly name: string;
  readonly signer: Signer;
  readonly ledger: Ledger;
}

class Play implements PlayedSampleYear {
  readonly packages: SamplePackage[] = [];
  readonly files = new Map<string, Uint8Array>();
  readonly #options: SampleYearOptions;
  readonly #devices = new Map<AgencyId, Device>();
  readonly #accepted = new Set<AgencyId>();
  readonly #readBook;

  constructor(options: SampleYearOptions) {
    this.#options = options;
    this.#readBook = createBookReader(options.plan, options.agencies);
  }

  get focal(): Ledger {
    return this.#device(FOCAL_POINT.agency).ledger;
  }

  get ledgers(): ReadonlyMap<AgencyId, Ledger> {
    return new Map([...this.#devices].map(([agency, { ledger }]) => [agency, ledger]));
  }

  async start(): Promise<void> {
    const { plan, agencies, signerOf } = this.#options;
    const focalSigner = await signerOf(FOCAL_POINT.agency);
    const root = focalSigner.publicKey;
    for (const { agency, person } of sampleAgencies) {
      const signer = isFocalPoint(agency) ? focalSigner : await signerOf(agency);
      const ledger = createLedger({
        planId: plan.id,
        root,
        focalAgency: FOCAL_POINT.agency,
        self: { publicKey: signer.publicKey, agency },
      });
      const name = agencies.find(({ id }) => id === agency)?.name ?? agency;
      this.#devices.set(agency, { agency, person, name, signer, ledger });
    }
  }

  script(): readonly SampleEvent[] {
    const tasks = this.#readBook(this.focal, this.#options.plan.date).tasks;
    return sampleYear(tasks, this.#options.seed);
  }

  async perform(event: SampleEvent): Promise<void> {
    switch (event.kind) {
      case 'issue':
        return this.#issue(event.at);
      case 'report':
        return this.#report(event);
      case 'send':
        return this.#send(event);
      case 'review':
        return this.#review(event);
    }
  }

  /** The focal point's complete history: with it anybody can repeat the consolidation. */
  async end(): Promise<void> {
    const focal = this.#device(FOCAL_POINT.agency);
    const last = focal.ledger.export({ author: focal.signer.publicKey });
    await this.#export(focal, 'review', null, this.#options.until, last);
  }

  async #issue(at: Instant): Promise<void> {
    const { plan, agencies } = this.#options;
    const focal = this.#device(FOCAL_POINT.agency);
    const periods = usualPeriods(plan.date, Number(plan.date.slice(0, 4)));
    const issued = await focal.ledger.commit(planChanges(plan, agencies, periods), focal.signer, at);
    await this.#export(focal, 'plan', null, at, [issued]);
    for (const device of this.#devices.values()) {
      if (device !== focal) await device.ledger.receive([issued]);
    }
  }

  async #report({ agency, period, reports, at }: Extract<SampleEvent, { kind: 'report' }>): Promise<void> {
    const device = this.#device(agency);
    for (const [index, { task, fields }] of reports.entries()) {
      // The focal point's own reports travel with its reviews, which bring no files to anybody.
      const report = isFocalPoint(agency) ? { fields, files: [] } : await withSampleFiles(task, fields);
      for (const [sha256, bytes] of report.files) this.files.set(sha256, bytes);
      const change = reportChange(agency, task, period, report.fields);
      await device.ledger.commit([change], device.signer, at + index * 60_000);
    }
    const content = new TextEncoder().encode(JSON.stringify([agency, period, at, reports]));
    const code = submissionCode(await sha256Hex(content), period);
    const submittedAt = at + reports.length * 60_000;
    const submission = { code, at: submittedAt, by: device.person, taskCount: reports.length };
    await device.ledger.commit([submissionChange(agency, period, submission)], device.signer, submittedAt);
  }

  async #send({ agency, period, at, leaveOut }: Extract<SampleEvent, { kind: 'send' }>): Promise<void> {
    if (isFocalPoint(agency)) return;
    const device = this.#device(agency);
    const own = device.ledger.export({ author: device.signer.publicKey });
    const lacking = leaveOut === undefined ? -1 : own.length - leaveOut;
    const segments = own.filter((_, index) => index !== lacking);
    await this.#export(device, 'report', period, at, segments);
    await this.focal.receive(segments);
    if (this.#accepted.has(agency)) return;
    this.#accepted.add(agency);
    const focal = this.#device(FOCAL_POINT.agency);
    const { person, signer } = device;
    const change = deviceChange(signer.publicKey, { agency, person, by: focal.person, at });
    await focal.ledger.commit([change], focal.signer, at + 60_000);
  }

  async #review(event: Extract<SampleEvent, { kind: 'review' }>): Promise<void> {
    const { agencies, period, decision, reasons, at } = event;
    const focal = this.#device(FOCAL_POINT.agency);
    const changes = agencies.map((agency) => {
      const sent = focal.ledger.field(entity.submission(agency, period), 'code');
      if (typeof sent?.value !== 'string') throw new Error(`${agency} has not submitted ${period}`);
      const code = sent.value;
      const by = focal.person;
      return reviewChange({ agency, period, decision, judged: sent.writer.hash, code, at, by, reasons });
    });
    await focal.ledger.commit(changes, focal.signer, at);
  }

  async #export(
    device: Device,
    kind: PackageKind,
    period: PeriodId | null,
    sentAt: Instant,
    segments: Parameters<typeof writePackage>[0]['segments'],
  ): Promise<void> {
    const { plan } = this.#options;
    const { agency, person, name: agencyName, signer, ledger } = device;
    const { carried } = packageFiles(kind, segments, (sha256) => this.files.has(sha256));
    const bytes = await writePackage({
      kind,
      planId: plan.id,
      planNumber: plan.number,
      author: { publicKey: signer.publicKey, agency, agencyName, person },
      period,
      createdAt: sentAt,
      root: ledger.options.root,
      segments,
      attachments: new Map(
        carried.map(({ sha256 }) => [sha256, this.files.get(sha256) ?? new Uint8Array()] as const),
      ),
      seen: ledger.heads(),
      signer,
    });
    const sequence = ledger.export({ author: signer.publicKey }).length;
    const earlier = this.packages.filter((each) => each.agency === agency && each.period === period).length;
    const name = packageName({ kind, planNumber: plan.number, agency, period, sequence: sequence + earlier });
    this.packages.push({ name, kind, agency, period, sentAt, bytes });
  }

  #device(agency: AgencyId): Device {
    const device = this.#devices.get(agency);
    if (device === undefined) throw new Error(`Nobody plays ${agency}`);
    return device;
  }
}
