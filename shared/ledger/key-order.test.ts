import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AgencyId } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { createLedger } from './create-ledger.ts';
import { FOCAL, HEALTH, machine, report, TOURISM, type Machine } from './testing/book-parts.ts';
import type { Change, SignedSegment } from './types.ts';

const AGENCIES: readonly AgencyId[] = [FOCAL, FOCAL, FOCAL, HEALTH, HEALTH, HEALTH, TOURISM, TOURISM];

type Step = readonly [what: string, by: number, about: number, value: number];
const steps = fc.array(
  fc.tuple(
    fc.constantFrom(
      'accept',
      'accept',
      'revoke',
      'lift',
      'name',
      'sign over',
      'sign over',
      'retire',
      'end',
      'end',
      'let go on',
      'write',
      'write',
      'meet',
      'meet',
    ),
    fc.nat(AGENCIES.length - 1),
    fc.nat(AGENCIES.length - 1),
    fc.nat(3),
  ),
  { maxLength: 50 },
);

function changesFor([what, , , value]: Step, by: Machine, about: Machine): readonly Change[] {
  const roster = `roster/${about.key.publicKey}`;
  const ends = by.ledger.chainEnds(about.key.publicKey);
  switch (what) {
    case 'accept':
      // Now and then for a second agency, as after a merger.
      return [{ entity: roster, fields: { agency: [null, TOURISM][value] ?? about.agency } }];
    case 'revoke':
      return ends.length === 0
        ? []
        : [{ entity: roster, fields: { cut: value === 0 ? [...ends] : (ends[0] ?? null) } }];
    case 'end':
      return ends.length === 0
        ? []
        : [{ entity: `key/${by.agency}/${about.key.publicKey}`, fields: { cut: [...ends] } }];
    case 'let go on':
      return [{ entity: `key/${by.agency}/${about.key.publicKey}`, fields: { cut: null } }];
    case 'lift':
      return [{ entity: roster, fields: { cut: null } }];
    case 'name':
      return [{ entity: roster, fields: { agency: FOCAL, office: value < 2 ? 'successor' : 'recovery' } }];
    case 'sign over':
    case 'retire':
      return [{ entity: `key/${by.agency}/${about.key.publicKey}`, fields: { retires: what === 'retire' } }];
    default:
      return by.agency === FOCAL
        ? [{ entity: `task/I.${value}`, fields: { content: `${value}` } }]
        : [report(by.agency, `${value}`)];
  }
}

/** Machines accept, revoke, name and vouch for one another at random, each with what it happens to have received. */
async function play(events: readonly Step[]): Promise<{ made: readonly SignedSegment[]; root: Machine }> {
  const root = await machine(1, FOCAL);
  const machines = [root];
  for (const [i, agency] of AGENCIES.entries()) {
    if (i > 0) machines.push(await machine(40 + i, agency, root.key.publicKey));
  }
  const made: SignedSegment[] = [];
  for (const step of events) {
    const by = machines[step[1]];
    const about = machines[step[2]];
    if (by === undefined || about === undefined) continue;
    if (step[0] === 'meet') {
      await by.ledger.receive(about.ledger.export({ waiting: true }));
      continue;
    }
    const changes = changesFor(step, by, about);
    if (changes.length === 0) continue;
    try {
      made.push(await by.write(changes));
    } catch (error) {
      // A machine that heard of its revocation, or that is asked to write what is not its own, refuses by itself.
      if (!(error instanceof Problem)) throw error;
    }
  }
  return { made, root };
}

it('who may write follows from the set of segments, in whatever order they come', async () => {
  const order = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }));
  await fc.assert(
    fc.asyncProperty(steps, order, async (events, keys) => {
      const { made, root } = await play(events);
      const options = { ...root.ledger.options, self: null };
      const [inOrder, shuffled, atOnce] = [
        createLedger(options),
        createLedger(options),
        createLedger(options),
      ];
      for (const segment of made) await inOrder.receive([segment]);
      const mixed = made
        .map((segment) => ({ segment, key: keys.next().value }))
        .toSorted((a, b) => a.key - b.key);
      for (const { segment } of mixed) await shuffled.receive([segment]);
      await atOnce.receive(made);
      for (const other of [shuffled, atOnce]) {
        expect(await other.digest()).toBe(await inOrder.digest());
        expect(other.keys()).toEqual(inOrder.keys());
        const refusals = (ledger: typeof other) =>
          ledger
            .refused()
            .map(({ hash, code }) => `${hash} ${code}`)
            .toSorted();
        expect(refusals(other)).toEqual(refusals(inOrder));
      }
      // Nobody whom the root did not name, directly or through others it named, ever stands above it.
      for (const { office, level, publicKey } of inOrder.keys()) {
        if (office === null && publicKey !== root.key.publicKey) {
          expect(level).toBeGreaterThan(inOrder.keys()[0]?.level ?? Infinity);
        }
      }
    }),
    { numRuns: 250, seed: 158 },
  );
});
