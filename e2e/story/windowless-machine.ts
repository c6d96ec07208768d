import { writeFileSync } from 'node:fs';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { deviceChange } from '#shared/book/changes/focal-changes.ts';
import { planChanges } from '#shared/book/changes/plan-changes.ts';
import { usualPeriods } from '#shared/book/reporting-periods-of.ts';
import { generateSigner, type ExportableSigner } from '#shared/crypto/ed25519.ts';
import { ageRecipient } from '#shared/crypto/age-identity.ts';
import { agencyId, type AgencyId, type PublicKey } from '#shared/ids.ts';
import { createLedger } from '#shared/ledger/create-ledger.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { Change, SignedSegment } from '#shared/ledger/types.ts';
import { keyRequestText } from '#shared/package/key-request.ts';
import type { PackageKind } from '#shared/package/types.ts';
import { writePackage } from '#shared/package/write-package.ts';

const PLAN = plan158();

/** Somebody else's machine without its window: a real key, a real ledger, real packages, no browser to wait for. */
export class WindowlessMachine {
  readonly key: ExportableSigner;
  readonly ledger: Ledger;
  readonly agency: AgencyId;
  readonly agencyName: string;
  readonly person: string;

  private constructor(
    key: ExportableSigner,
    agency: AgencyId,
    person: string,
    { publicKey: root }: Pick<ExportableSigner, 'publicKey'>,
  ) {
    this.key = key;
    this.agency = agency;
    this.agencyName = builtInAgencies.find(({ id }) => id === agency)?.name ?? agency;
    this.person = person;
    this.ledger = createLedger({
      planId: PLAN.id,
      root,
      focalAgency: PLAN.focalPoint,
      self: { publicKey: key.publicKey, agency },
    });
  }

  /** The focal point, with the plan issued. */
  static async focalPoint(person = 'Trần Minh Khoa'): Promise<WindowlessMachine> {
    const key = await generateSigner();
    const machine = new WindowlessMachine(key, PLAN.focalPoint, person, key);
    await machine.write(planChanges(PLAN, builtInAgencies, usualPeriods(PLAN.date, 2026)));
    return machine;
  }

  /** A machine of an agency, accepted by the focal point, which knows what the focal point wrote. */
  static async accepted(
    focal: WindowlessMachine,
    agency: string,
    person: string,
  ): Promise<WindowlessMachine> {
    const machine = new WindowlessMachine(await generateSigner(), agencyId(agency), person, focal.key);
    await focal.accept(machine);
    await machine.ledger.receive(focal.ledger.export());
    return machine;
  }

  /** A machine nobody accepted yet, of a plan that somebody else leads. */
  static async newcomer(root: PublicKey, agency: string, person: string): Promise<WindowlessMachine> {
    return new WindowlessMachine(await generateSigner(), agencyId(agency), person, { publicKey: root });
  }

  /** The line with which it asks to be accepted. */
  async requestLine(): Promise<string> {
    const { agency, agencyName, person, key } = this;
    const encryptTo = await ageRecipient(key);
    const { publicKey } = key;
    return keyRequestText({ planId: PLAN.id, publicKey, agency, agencyName, person, encryptTo }, key);
  }

  write(changes: readonly Change[], at = Date.now()): Promise<SignedSegment> {
    return this.ledger.commit(changes, this.key, at);
  }

  accept({ key: { publicKey }, agency, person }: WindowlessMachine): Promise<SignedSegment> {
    return this.write([deviceChange(publicKey, { agency, person, by: this.person, at: Date.now() })]);
  }

  /** Writes a package of its own segments, or of those given, with these files. */
  async save(
    file: string,
    kind: PackageKind,
    segments?: readonly SignedSegment[],
    attachments: ReadonlyMap<string, Uint8Array> = new Map(),
  ): Promise<string> {
    const { agency, agencyName, person, key, ledger } = this;
    const bytes = await writePackage({
      kind,
      planId: PLAN.id,
      planNumber: PLAN.number,
      author: { publicKey: key.publicKey, agency, agencyName, person },
      period: null,
      createdAt: Date.now(),
      root: ledger.options.root,
      segments: segments ?? ledger.export({ author: key.publicKey }),
      attachments,
      seen: ledger.heads(),
      signer: key,
    });
    writeFileSync(file, bytes);
    return file;
  }
}
