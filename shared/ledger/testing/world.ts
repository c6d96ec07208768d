import type { AgencyId, SegmentHash } from '#shared/ids.ts';
import type { ExportableSigner } from '#shared/crypto/ed25519.ts';
import { createLedger } from '../create-ledger.ts';
import { entity } from '../entities.ts';
import type { Ledger } from '../ledger-api.ts';
import type { Change, LedgerOptions, SignedSegment } from '../types.ts';
import { FOCAL, HEALTH, NOW, PLAN, signer, TOURISM } from './book-parts.ts';

/** A device of the simulated world. */
interface Device {
  readonly key: ExportableSigner;
  readonly agency: AgencyId;
  ledger: Ledger;
  /** Milliseconds its clock is off. */
  skew: number;
  /** Numbers of the writes it has truly seen: kept apart from the ledger, which is what is being tested. */
  seen: Set<number>;
  backup: { readonly segments: readonly SignedSegment[]; readonly seen: ReadonlySet<number> };
}

/** One write, and what its author had truly seen. */
interface TrueWrite {
  readonly id: number;
  readonly hash: SegmentHash;
  readonly cell: string;
  readonly value: string;
  readonly knew: ReadonlySet<number>;
}

/** Agencies by device: the focal point has the first, the others have several each, so that writes do collide. */
function agencyOf(device: number): AgencyId {
  if (device === 0) return FOCAL;
  return device % 2 === 1 ? HEALTH : TOURISM;
}

function acceptance({ key, agency }: Device): Change {
  return { entity: entity.roster(key.publicKey), fields: { agency } };
}

/**
 * Devices that write, exchange segments in every unkind way, and an oracle that knows what everybody really saw.
 */
export class World {
  readonly devices: Device[] = [];
  readonly writes: TrueWrite[] = [];
  /** Every segment ever made, whoever still has it. */
  readonly made: SignedSegment[] = [];
  private readonly inTheAir: (readonly SignedSegment[])[] = [];
  private now = NOW;

  /** @param acceptedLater devices whose keys the roster does not have at first */
  static async of(count: number, acceptedLater: readonly number[] = []): Promise<World> {
    const world = new World();
    for (let i = 0; i < count; i++) {
      const key = await signer(i + 1);
      world.devices.push({
        key,
        agency: agencyOf(i),
        ledger: createLedger(await world.optionsOf(i)),
        skew: 0,
        seen: new Set(),
        backup: { segments: [], seen: new Set() },
      });
    }
    const accepted = world.devices.slice(1).filter((_, i) => !acceptedLater.includes(i + 1));
    await world.commit(0, accepted.map(acceptance));
    for (const device of world.devices) {
      await device.ledger.receive(world.made);
      device.backup = { segments: world.made.slice(), seen: new Set() };
    }
    return world;
  }

  /** Of a ledger that is nobody's in particular. */
  async options(): Promise<LedgerOptions> {
    return { planId: PLAN, root: (await signer(1)).publicKey, focalAgency: FOCAL, self: null };
  }

  private async optionsOf(i: number): Promise<LedgerOptions> {
    const { publicKey } = await signer(i + 1);
    return { ...(await this.options()), self: { publicKey, agency: agencyOf(i) } };
  }

  device(i: number): Device {
    const device = this.devices[i % this.devices.length];
    if (device === undefined) throw new Error('a world without devices');
    return device;
  }

  /** Writes one field of one of the device's own two entities. */
  async edit(i: number, place: number, value: string): Promise<SegmentHash> {
    const device = this.device(i);
    this.now += 60_000;
    const id =
      device.agency === FOCAL ? `task/I.${place % 2}` : `rep/${device.agency}/I.${place % 2}/2024-Q3`;
    const segment = await this.commit(i, [{ entity: id, fields: { result: value } }]);
    const write = {
      id: this.writes.length,
      hash: segment.hash,
      cell: `${id} result`,
      value,
      knew: new Set(device.seen),
    };
    this.writes.push(write);
    device.seen.add(write.id);
    return segment.hash;
  }

  /** Any other changes: not watched by the oracle. */
  async commit(i: number, changes: readonly Change[]): Promise<SignedSegment> {
    const device = this.device(i);
    const segment = await device.ledger.commit(changes, device.key, this.now + device.skew);
    this.made.push(segment);
    return segment;
  }

  accept(i: number): Promise<SignedSegment> {
    return this.commit(0, [acceptance(this.device(i))]);
  }

  /** Up to the last segment the focal point has of the device. */
  async revoke(i: number): Promise<void> {
    const { key } = this.device(i);
    const last = this.device(0).ledger.export({ author: key.publicKey }).at(-1);
    if (last === undefined) return;
    await this.commit(0, [{ entity: entity.roster(key.publicKey), fields: { cut: last.hash } }]);
  }

  async deliver(i: number, segments: readonly SignedSegment[]): Promise<void> {
    const device = this.device(i);
    await device.ledger.receive(segments);
    const held = new Set(device.ledger.segments().map(({ hash }) => hash));
    for (const { id, hash } of this.writes) if (held.has(hash)) device.seen.add(id);
  }

  async send(from: number, to: number, how: 'full' | 'own' | 'delta' | 'twice' | 'stale'): Promise<void> {
    const { ledger, key } = this.device(from);
    const everything = ledger.export({ waiting: true });
    const parcels = {
      full: everything,
      own: ledger.export({ author: key.publicKey }),
      delta: everything.slice(-2),
      twice: [...everything, ...everything],
      stale: this.inTheAir[(from * 7 + to) % Math.max(1, this.inTheAir.length)] ?? everything,
    };
    this.inTheAir.push(parcels[how]);
    await this.deliver(to, parcels[how]);
  }

  backUp(i: number): void {
    const device = this.device(i);
    device.backup = { segments: device.ledger.export({ waiting: true }), seen: new Set(device.seen) };
  }

  /** The officer brings back an old copy of the profile and goes on with the same key: the chain forks. */
  async restore(i: number): Promise<void> {
    const device = this.device(i);
    device.ledger = createLedger(await this.optionsOf(i % this.devices.length));
    await device.ledger.receive(device.backup.segments);
    device.seen = new Set(device.backup.seen);
  }

  /** Everybody gives everything to everybody, until nothing is new. */
  async settle(): Promise<void> {
    for (let i = 1; i < this.devices.length; i++) await this.send(i, 0, 'full');
    for (let i = 1; i < this.devices.length; i++) await this.send(0, i, 'full');
  }

  async digests(): Promise<ReadonlySet<string>> {
    return new Set(await Promise.all(this.devices.map(({ ledger }) => ledger.digest())));
  }

  /**
   * Per cell the values that nobody replaced knowingly, sorted, from what was truly seen and no ledger's opinion.
   * What was written and then lost with a profile before anybody had a copy is gone by definition.
   */
  trueValues(): ReadonlyMap<string, readonly string[]> {
    const [focal] = this.devices as [Device];
    const held = new Set(focal.ledger.segments().map(({ hash }) => hash));
    const alive = this.writes.filter(({ hash }) => held.has(hash));
    const cells = new Map<string, string[]>();
    for (const write of alive) {
      const replaced = alive.some((other) => other.cell === write.cell && other.knew.has(write.id));
      const values = cells.get(write.cell) ?? [];
      if (!replaced) cells.set(write.cell, [...values, write.value].toSorted());
    }
    return cells;
  }
}

/** The values a ledger holds of a cell, shown and concurrent, each distinct one once. */
export function valuesOf(ledger: Ledger, cell: string): readonly unknown[] {
  const [id = '', field = ''] = cell.split(' ');
  const state = ledger.field(id, field);
  const values = state === undefined ? [] : [state.value, ...state.others.map(({ value }) => value)];
  return [...new Set(values)].toSorted();
}
