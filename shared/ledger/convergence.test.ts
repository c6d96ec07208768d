import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedger, loadLedger } from './create-ledger.ts';
import type { Ledger } from './ledger-api.ts';
import { happen, worldEvents } from './testing/events.ts';
import { valuesOf, World } from './testing/world.ts';
import type { SignedSegment } from './types.ts';

const RUNS = { numRuns: 60, seed: 158 };

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

describe('the same segments give the same ledger', () => {
  it('in any order, any grouping, any number of times', async () => {
    const arrival = fc.record({
      events: worldEvents(5, 25),
      order: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      sizes: fc.array(fc.nat(6), { maxLength: 12 }),
      repeated: fc.array(fc.nat(40), { maxLength: 10 }),
    });
    await fc.assert(
      fc.asyncProperty(arrival, async ({ events, order, sizes, repeated }) => {
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
      }),
      RUNS,
    );
  });

  it('after everybody gave everybody everything', async () => {
    await fc.assert(
      fc.asyncProperty(worldEvents(6, 30), async (events) => {
        const world = await World.of(6);
        await happen(world, events);
        await world.settle();
        expect((await world.digests()).size).toBe(1);
      }),
      RUNS,
    );
  });

  it('built up step by step, loaded at once, or rebuilt by forgetting and receiving', async () => {
    await fc.assert(
      fc.asyncProperty(worldEvents(5, 25), fc.nat(), async (events, which) => {
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
      }),
      RUNS,
    );
  });
});

/** The quick way of reading an entity gives what the registers hold. */
function expectReadsToAgree(ledger: Ledger): void {
  for (const id of ledger.entities('')) {
    const fields = Object.entries(ledger.read(id) ?? {});
    expect(fields.length).toBeGreaterThan(0);
    for (const [field, value] of fields) expect(ledger.field(id, field)?.value).toEqual(value);
  }
}

describe('nothing is lost', () => {
  it('a value is shown, stands beside as a conflict, or was replaced by someone who knew it', async () => {
    await fc.assert(
      fc.asyncProperty(worldEvents(6, 35), async (events) => {
        const world = await World.of(6);
        await happen(world, events);
        await world.settle();
        const { ledger } = world.device(0);
        for (const [cell, values] of world.trueValues()) {
          expect(valuesOf(ledger, cell)).toEqual([...new Set(values)]);
          const [id = '', field = ''] = cell.split(' ');
          const history = new Set(ledger.history(id, field).map(({ writer }) => writer.hash));
          const held = new Set(ledger.segments().map(({ hash }) => hash));
          const written = world.writes.filter((write) => write.cell === cell && held.has(write.hash));
          expect(history).toEqual(new Set(written.map(({ hash }) => hash)));
        }
      }),
      RUNS,
    );
  });

  it('whatever the clocks say', async () => {
    const skews = fc.array(fc.constantFrom(-5e11, 0, 2.4e12, -1, 1e9), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(worldEvents(4, 25), skews, async (events, off) => {
        const registers = async (skewed: boolean) => {
          const world = await World.of(4);
          if (skewed) off.forEach((by, i) => (world.device(i).skew = by));
          await happen(world, events);
          await world.settle();
          const { ledger } = world.device(0);
          return [...world.trueValues().keys()].toSorted().map((cell) => valuesOf(ledger, cell));
        };
        expect(await registers(true)).toEqual(await registers(false));
      }),
      RUNS,
    );
  });

  it('reads a submission as its author saw it, however much arrives later', async () => {
    await fc.assert(
      fc.asyncProperty(worldEvents(4, 15), worldEvents(4, 15), async (before, after) => {
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
      }),
      RUNS,
    );
  });
});
