import { describe, expect, it } from 'vitest';
import { plainSegment, signPlain } from '#shared/ledger/testing/forge.ts';
import { FOCAL, HEALTH, NOW, PLAN, TOURISM } from '#shared/ledger/testing/book-parts.ts';
import { valuesOf, World } from '#shared/ledger/testing/world.ts';
import { Problem } from '#shared/problem.ts';
import { readPackage } from './read-package.ts';
import { seededRandom } from '#shared/seeded-random.ts';
import { writePackage } from './write-package.ts';

const DEVICES = 30;
const EVENTS = 1400;
/** The year that is played; SKH_SEED plays another one, to look for what this one does not show. */
const SEED = Number(process.env['SKH_SEED'] ?? 158);
/** Their keys are accepted only in the middle of the year. */
const LATE = [27, 28, 29];
const REVOKED = [5, 12];
const FORGED = 'giả mạo';

/**
 * A year among several devices that exchange real package files: late, lost, repeated, cut short, spoilt, forged;
 * clocks off by years, old profiles brought back, keys revoked, a program of a newer version among them, and machines
 * that sign what is not theirs.
 */
async function simulate(seed: number) {
  const random = seededRandom(seed);
  const whole = (below: number) => Math.floor(random() * below);
  const world = await World.of(DEVICES, LATE);
  const onTheWay: { readonly to: number; readonly file: Uint8Array }[] = [];
  const tally = { sent: 0, lost: 0, spoilt: 0, refused: 0, restored: 0, newer: 0, forged: 0 };

  async function pack(from: number): Promise<Uint8Array> {
    const { ledger, key, agency } = world.device(from);
    const segments =
      random() < 0.5 ? ledger.export({ waiting: true }) : ledger.export({ author: key.publicKey });
    return writePackage({
      kind: 'full-copy',
      planId: PLAN,
      planNumber: '158/KH-UBND',
      author: { publicKey: key.publicKey, agency, agencyName: agency, person: `Máy ${from}` },
      period: null,
      createdAt: NOW,
      root: ledger.options.root,
      segments,
      attachments: new Map(),
      seen: ledger.heads(),
      signer: key,
    });
  }

  async function arrive(to: number, file: Uint8Array): Promise<void> {
    const { ledger } = world.device(to);
    if (random() < 0.15) {
      tally.spoilt++;
      const before = await ledger.digest();
      const cut = file.subarray(0, whole(file.length));
      const at = whole(file.length);
      const spoilt = random() < 0.5 ? cut : file.with(at, (file[at] ?? 0) ^ (1 + whole(255)));
      const outcome = await readPackage(spoilt).catch((error: unknown) => error);
      if (outcome instanceof Problem) tally.refused++;
      else expect(outcome).toEqual(await readPackage(file)); // the flipped bit meant nothing
      expect(await ledger.digest()).toBe(before);
      return;
    }
    await world.deliver(to, (await readPackage(file)).segments);
  }

  async function edit(i: number, event: number): Promise<void> {
    await world.edit(i, whole(2), `lần ${event}`).catch((error: unknown) => {
      // Once a machine hears that it was revoked it can no longer write.
      if (!(error instanceof Problem && error.code === 'key-revoked')) throw error;
    });
  }

  async function writeNewerVersion(i: number): Promise<void> {
    const { ledger, key } = world.device(i);
    const own = ledger.segments().filter(({ author }) => author === key.publicKey);
    const last = own.at(-1);
    if (last === undefined || own.some(({ n }) => n > last.n)) return;
    const head = { version: 2, n: last.n + 1, prev: last.hash, deps: [], tables: { later: true } };
    const segment = await signPlain(plainSegment(key, head), key);
    world.made.push(segment);
    await world.deliver(i, [segment]);
    tally.newer++;
  }

  /** Signed with the machine's own good key, in its own chain's place, but over another agency's or the focal point's. */
  async function forge(i: number, to: number): Promise<void> {
    const { key, agency } = world.device(i);
    const foreign = agency === HEALTH ? TOURISM : HEALTH;
    const entity = random() < 0.5 ? `rep/${foreign}/I.0/2024-Q3` : `roster/${key.publicKey}`;
    const tables = [{ fields: ['agency', 'result'], entities: [entity], columns: [[FOCAL], [FORGED]] }];
    const segment = await signPlain(plainSegment(key, { tables }), key);
    const { fresh } = await world.device(to).ledger.receive([segment]);
    expect(fresh).toEqual([]);
    tally.forged++;
  }

  for (let event = 0; event < EVENTS; event++) {
    const i = whole(DEVICES);
    const dice = random();
    if (event === Math.floor(EVENTS / 2)) {
      for (const late of LATE) await world.accept(late);
      for (const revoked of REVOKED) await world.revoke(revoked);
    }
    if (dice < 0.4) await edit(i, event);
    else if (dice < 0.65) {
      const file = await pack(i);
      const to = i === 0 ? whole(DEVICES) : 0;
      onTheWay.push({ to, file });
      if (random() < 0.2) onTheWay.push({ to, file });
      tally.sent++;
    } else if (dice < 0.93 && onTheWay.length > 0) {
      const [parcel] = onTheWay.splice(whole(onTheWay.length), 1);
      if (random() < 0.2) tally.lost++;
      else if (parcel !== undefined) await arrive(parcel.to, parcel.file);
    } else if (dice < 0.95) world.device(i).skew = [-5e11, -8.64e7, 0, 8.64e7, 2.4e12][whole(5)] ?? 0;
    else if (dice < 0.97) world.backUp(i);
    else if (dice < 0.985 && i > 0) {
      await world.restore(i);
      tally.restored++;
    } else if (i > 0 && dice < 0.993) await forge(i, whole(DEVICES));
    else await writeNewerVersion(i);
  }
  await world.settle();
  return { world, tally };
}

describe(`a year among ${DEVICES} devices`, () => {
  it(`ends in one ledger with nothing lost and nothing forged (seed ${SEED})`, async () => {
    const { world, tally } = await simulate(SEED);
    expect((await world.digests()).size).toBe(1);
    const { ledger } = world.device(0);
    for (const [cell, values] of world.trueValues()) {
      expect(valuesOf(ledger, cell)).toEqual([...new Set(values)]);
    }
    expect(ledger.waiting()).toEqual([]);
    for (const id of ledger.entities('')) expect(JSON.stringify(ledger.read(id))).not.toContain(FORGED);
    for (const { agencies, publicKey } of ledger.keys()) {
      if (publicKey !== ledger.options.root) expect(agencies).not.toContain(FOCAL);
    }
    // The year was unkind enough to mean something.
    expect(tally.refused).toBeGreaterThan(0);
    expect(tally.refused).toBeGreaterThan(tally.spoilt * 0.9);
    expect(Math.min(tally.lost, tally.restored, tally.newer, tally.forged)).toBeGreaterThan(0);
    expect(ledger.forks().length).toBeGreaterThan(0);
    expect(ledger.unreadable().length).toBeGreaterThan(0);
    expect(ledger.clockWarnings(NOW).length).toBeGreaterThan(0);
    expect(
      world
        .device(1)
        .ledger.refused()
        .every(({ code }) => code === 'revoked' || code === 'not-owner'),
    ).toBe(true);
  });
});
