import * as fc from 'fast-check';
import { expect } from 'vitest';
import { createLedger, loadLedger } from '../create-ledger.ts';
import type { Ledger } from '../ledger-api.ts';
import type { SignedSegment } from '../types.ts';
import { accept, FOCAL, HEALTH, machine, report, resultOf, revoke, TOURISM } from './book-parts.ts';
import { happen, worldEvents } from './events.ts';
import { plainSegment, signPlain } from './forge.ts';
import { valuesOf, World } from './world.ts';

/**
 * What a ledger promises, each promise as a function that throws when it is broken: `convergence.test.ts` holds the
 * program against them, `mutants.test.ts` holds them against programs with one part broken on purpose.
 */
export type Property = (runs: fc.Parameters<unknown>) => Promise<void>;

const check = <Value>(
  runs: fc.Parameters<unknown>,
  arbitrary: fc.Arbitrary<Value>,
  predicate: (value: Value) => Promise<void>,
): Promise<void> =>
  Promise.resolve(fc.assert(fc.asyncProperty(arbitrary, predicate), runs as fc.Parameters<[Value]>));

/** Cuts a list into consecutive groups, e.g. sizes 2, 1 of 5 items: 2 + 1 + 2. */
function groups(items: readonly SignedSegment[], sizes: readonly number[]): readonly SignedSegment[][] {
  const cut: SignedSegment[][] = [];
  let rest = items;
  for (const size of sizes) {
    cut.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return [...cut, [...rest]];
}

/** Any order, any grouping, any number of times: the same digest. */
export const anyArrival: Property = (runs) => {
  const arrival = fc.record({
    events: worldEvents(5, 25),
    order: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
    sizes: fc.array(fc.nat(6), { maxLength: 12 }),
    repeated: fc.array(fc.nat(40), { maxLength: 10 }),
  });
  return check(runs, arrival, async ({ events, order, sizes, repeated }) => {
    const world = await World.of(5);
    await happen(world, events);
    const inOrder = createLedger(await world.options());
    for (const segment of world.made) await inOrder.receive([segment]);
    const keyed = world.made.map((segment) => ({ segment, key: order.next().value }));
    const shuffled = keyed.toSorted((a, b) => a.key - b.key).map(({ segment }) => segment);
    const again = repeated.flatMap((i) => world.made[i % world.made.length] ?? []);
    const other = createLedger(await world.options());
    for (const group of groups([...shuffled, ...again], sizes)) await other.receive(group);
    expect(await other.digest()).toBe(await inOrder.digest());
    expect(other.waiting()).toEqual([]);
  });
};

/** After everybody gave everybody everything, all hold the same. */
export const everybodyAgrees: Property = (runs) =>
  check(runs, worldEvents(6, 30), async (events) => {
    const world = await World.of(6);
    await happen(world, events);
    await world.settle();
    expect((await world.digests()).size).toBe(1);
  });

/** Built up step by step, loaded at once, or rebuilt by forgetting and receiving. */
export const rebuilt: Property = (runs) =>
  check(runs, fc.tuple(worldEvents(5, 25), fc.nat()), async ([events, which]) => {
    const world = await World.of(5);
    await happen(world, events);
    await world.settle();
    const { ledger } = world.device(0);
    const digest = await ledger.digest();
    const loaded = await loadLedger(await world.options(), ledger.export());
    expect(await loaded.digest()).toBe(digest);
    const segments = ledger.segments();
    const removed = ledger.forget([segments[which % segments.length]?.hash ?? ('' as never)]);
    await ledger.receive(removed);
    expect(await ledger.digest()).toBe(digest);
    expectReadsToAgree(ledger);
  });

/** The quick way of reading an entity gives what the registers hold. */
function expectReadsToAgree(ledger: Ledger): void {
  for (const id of ledger.entities('')) {
    const fields = Object.entries(ledger.read(id) ?? {});
    expect(fields.length).toBeGreaterThan(0);
    for (const [field, value] of fields) expect(ledger.field(id, field)?.value).toEqual(value);
  }
}

/** A value is shown, stands beside as a conflict, or was replaced by someone who knew it; history has all of them. */
export const nothingLost: Property = (runs) =>
  check(runs, worldEvents(6, 35), async (events) => {
    const world = await World.of(6);
    await happen(world, events);
    await world.settle();
    const { ledger } = world.device(0);
    const held = new Set(ledger.segments().map(({ hash }) => hash));
    // What somebody still holds, everybody holds now: nothing but a lost profile makes writes disappear.
    for (const { ledger: other } of world.devices) {
      for (const { hash } of other.segments()) expect(held).toContain(hash);
    }
    for (const [cell, values] of world.trueValues()) {
      expect(valuesOf(ledger, cell)).toEqual([...new Set(values)]);
      const [id = '', field = ''] = cell.split(' ');
      const history = new Set(ledger.history(id, field).map(({ writer }) => writer.hash));
      const written = world.writes.filter((write) => write.cell === cell && held.has(write.hash));
      expect(history).toEqual(new Set(written.map(({ hash }) => hash)));
    }
  });

/** The same registers whatever the clocks say. */
export const clocksDecideNothing: Property = (runs) => {
  const skews = fc.array(fc.constantFrom(-5e11, 0, 2.4e12, -1, 1e9), { minLength: 4, maxLength: 4 });
  return check(runs, fc.tuple(worldEvents(4, 25), skews), async ([events, off]) => {
    const registers = async (skewed: boolean) => {
      const world = await World.of(4);
      if (skewed) off.forEach((by, i) => (world.device(i).skew = by));
      await happen(world, events);
      await world.settle();
      const { ledger } = world.device(0);
      return [...world.trueValues().keys()].toSorted().map((cell) => valuesOf(ledger, cell));
    };
    expect(await registers(true)).toEqual(await registers(false));
  });
};

/** A submission is read as its author saw it, however much arrives later. */
export const submissionsStay: Property = (runs) =>
  check(runs, fc.tuple(worldEvents(4, 15), worldEvents(4, 15)), async ([before, after]) => {
    const world = await World.of(4);
    await happen(world, before);
    const frozen = await world.edit(1, 0, 'đã nộp');
    const view = (i: number) => {
      const seen = world.device(i).ledger.asOf(frozen);
      return seen.entities('').map((id) => [id, seen.read(id)]);
    };
    const atTheTime = view(1);
    await happen(world, after);
    await world.settle();
    if (world.device(0).ledger.signed(frozen) === undefined) return; // lost with a profile
    expect(view(0)).toEqual(atTheTime);
  });

/** Of a chain with one segment missing nothing later is shown, it is said what is missing, and it all comes right. */
export const gapsWait: Property = (runs) =>
  check(runs, fc.tuple(fc.integer({ min: 2, max: 6 }), fc.nat()), async ([length, pick]) => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    await focal.write(accept(health));
    const chain: SignedSegment[] = [];
    for (let i = 0; i < length; i++) chain.push(await health.write([report(HEALTH, `lần ${i}`)]));
    const lost = pick % (length - 1);
    await focal.ledger.receive(chain.filter((_, i) => i !== lost));
    expect(resultOf(focal.ledger, HEALTH)).toBe(lost === 0 ? undefined : `lần ${lost - 1}`);
    for (const { reason } of focal.ledger.waiting()) {
      expect(reason).toEqual({ kind: 'missing', hashes: [chain[lost]?.hash] });
    }
    expect(focal.ledger.waiting()).toHaveLength(length - 1 - lost);
    await focal.ledger.receive(chain.slice(lost, lost + 1));
    expect(resultOf(focal.ledger, HEALTH)).toBe(`lần ${length - 1}`);
  });

/** Both branches of a copied profile stand, are shown as a fork, and contradict each other. */
export const forksShown: Property = (runs) =>
  check(runs, fc.boolean(), async (leftFirst) => {
    const focal = await machine(1, FOCAL);
    const [health, copy] = [await machine(2, HEALTH), await machine(2, HEALTH)];
    await focal.write(accept(health));
    const branches = [await health.write([report(HEALTH, 'a')]), await copy.write([report(HEALTH, 'b')])];
    for (const branch of leftFirst ? branches : branches.toReversed()) await focal.ledger.receive([branch]);
    expect(focal.ledger.forks()).toHaveLength(1);
    expect(valuesOf(focal.ledger, `rep/${HEALTH}/I.1/2024-Q3 result`)).toEqual(['a', 'b']);
  });

/** What nobody signed, or somebody signed who does not own it, or a key signed after it was revoked, changes nothing. */
export const authorityHolds: Property = (runs) =>
  check(runs, fc.constantFrom('signature', 'owner', 'revoked'), async (how) => {
    const focal = await machine(1, FOCAL);
    const [health, tourism] = [await machine(2, HEALTH), await machine(3, TOURISM)];
    await focal.write(accept(health, tourism));
    const honest = await health.write([report(HEALTH, 'thật')]);
    await focal.ledger.receive([honest]);
    if (how === 'revoked') await focal.write([revoke(health, honest)]);
    const before = await focal.ledger.digest();
    const entities = [`rep/${how === 'owner' ? TOURISM : HEALTH}/I.1/2024-Q3`];
    const tables = [{ fields: ['result'], entities, columns: [['giả']] }];
    const next = { n: 2, prev: honest.hash, tables };
    const signer = how === 'signature' ? tourism.key : health.key;
    await focal.ledger.receive([await signPlain(plainSegment(health.key, next), signer)]);
    expect(await focal.ledger.digest()).toBe(before);
    expect(focal.ledger.refused()).toHaveLength(1);
  });
