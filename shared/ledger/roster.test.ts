import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedger } from './create-ledger.ts';
import {
  accept,
  FOCAL,
  HEALTH,
  machine,
  report,
  resultOf,
  revoke,
  TOURISM,
  type Machine,
} from './testing/book-parts.ts';
import type { SignedSegment } from './types.ts';

/** A ledger of somebody who is nobody in particular, given the segments in an order. */
async function reader(focal: Machine, segments: readonly SignedSegment[]) {
  const ledger = createLedger({ ...focal.ledger.options, self: null });
  for (const segment of segments) await ledger.receive([segment]);
  return ledger;
}

/** Checks a ledger for every order of arrival of a few segments. */
async function inEveryOrder(
  focal: Machine,
  segments: readonly SignedSegment[],
  check: (ledger: Awaited<ReturnType<typeof reader>>) => void,
): Promise<void> {
  const orders = fc.shuffledSubarray([...segments], { minLength: segments.length });
  const digests = new Set<string>();
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const ledger = await reader(focal, order);
      check(ledger);
      digests.add(await ledger.digest());
    }),
    { numRuns: 40, seed: 158 },
  );
  expect(digests.size).toBe(1);
}

describe('revocation', () => {
  it('keeps what was written up to the cut and refuses what came after, in any order', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    const accepted = await focal.write(accept(health));
    const honest = await health.write([report(HEALTH, 'thật')]);
    const stolen = await health.write([report(HEALTH, 'giả')]);
    await focal.ledger.receive([honest]);
    const cut = await focal.write([revoke(health, honest)]);
    await inEveryOrder(focal, [accepted, honest, stolen, cut], (ledger) => {
      expect(resultOf(ledger, HEALTH)).toBe('thật');
      expect(ledger.refused()).toMatchObject([{ hash: stolen.hash, code: 'revoked' }]);
    });
  });

  it('holds a revoked key’s work back until the cut itself is here', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    const accepted = await focal.write(accept(health));
    const first = await health.write([report(HEALTH, 'một')]);
    const second = await health.write([report(HEALTH, 'hai')]);
    const cut = await focal.write([revoke(health, second)]);
    const ledger = await reader(focal, [accepted, first, cut]);
    expect(resultOf(ledger, HEALTH)).toBeUndefined();
    expect(ledger.waiting()).toMatchObject([{ reason: { kind: 'missing', hashes: [second.hash] } }]);
    const result = await ledger.receive([second]);
    expect(result.released.map(({ hash }) => hash)).toEqual([first.hash]);
    expect(resultOf(ledger, HEALTH)).toBe('hai');
  });

  it('is lifted by a later record', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    const accepted = await focal.write(accept(health));
    const first = await health.write([report(HEALTH, 'một')]);
    const second = await health.write([report(HEALTH, 'hai')]);
    const cut = await focal.write([revoke(health, first)]);
    const lifted = await focal.write([{ entity: `roster/${health.key.publicKey}`, fields: { cut: null } }]);
    await inEveryOrder(focal, [accepted, first, second, cut, lifted], (ledger) => {
      expect(resultOf(ledger, HEALTH)).toBe('hai');
    });
  });

  it('is told to the revoked machine itself', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    const first = await health.write([report(HEALTH, 'một')]);
    await focal.ledger.receive([first]);
    await focal.write(accept(health));
    await focal.write([revoke(health, first)]);
    await health.ledger.receive(focal.ledger.export());
    await expect(health.write([report(HEALTH, 'hai')])).rejects.toMatchObject({ code: 'key-revoked' });
  });

  it('hands on a revoked segment that others had already seen', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    const tourism = await machine(3, TOURISM);
    const accepted = await focal.write(accept(health, tourism));
    await tourism.ledger.receive([accepted]);
    const first = await health.write([report(HEALTH, 'thật')]);
    const stolen = await health.write([report(HEALTH, 'giả')]);
    await tourism.ledger.receive([first, stolen]);
    const other = await tourism.write([report(TOURISM, 'đã thấy cả hai')]);
    await focal.ledger.receive([first, stolen, other]);
    await focal.write([revoke(health, first)]);
    const fresh = await reader(focal, focal.ledger.export());
    expect(resultOf(fresh, TOURISM)).toBe('đã thấy cả hai');
    expect(resultOf(fresh, HEALTH)).toBe('thật');
    expect(fresh.waiting()).toEqual([]);
  });
});

describe('the focal point’s keys', () => {
  it('a second machine of the focal point accepts agencies, too', async () => {
    const focal = await machine(1, FOCAL);
    const second = await machine(4, FOCAL);
    const health = await machine(2, HEALTH);
    const handed = await focal.write(accept(second));
    await second.ledger.receive([handed]);
    const accepted = await second.write(accept(health));
    const sent = await health.write([report(HEALTH, 'x')]);
    await inEveryOrder(focal, [handed, accepted, sent], (ledger) => {
      expect(resultOf(ledger, HEALTH)).toBe('x');
    });
  });

  it('what a revoked focal-point key accepted after its cut falls with it', async () => {
    const focal = await machine(1, FOCAL);
    const second = await machine(4, FOCAL);
    const thief = await machine(5, TOURISM);
    const handed = await focal.write(accept(second));
    await second.ledger.receive([handed]);
    const honest = await second.write([{ entity: 'task/I.1', fields: { content: 'nhiệm vụ' } }]);
    const accomplice = await second.write(accept(thief));
    const planted = await thief.write([report(TOURISM, 'giả')]);
    await focal.ledger.receive([honest]);
    const cut = await focal.write([revoke(second, honest)]);
    await inEveryOrder(focal, [handed, honest, accomplice, planted, cut], (ledger) => {
      expect(ledger.read('task/I.1')).toEqual({ content: 'nhiệm vụ' });
      expect(resultOf(ledger, TOURISM)).toBeUndefined();
      expect(ledger.waiting()).toMatchObject([{ reason: { kind: 'unknown-author' } }]);
    });
  });

  it('nobody revokes the root, and two second machines cannot revoke each other', async () => {
    const focal = await machine(1, FOCAL);
    const one = await machine(4, FOCAL);
    const two = await machine(5, FOCAL);
    const handed = await focal.write(accept(one, two));
    await one.ledger.receive([handed]);
    await two.ledger.receive([handed]);
    const againstTwo = await one.write([revoke(two, handed), revoke(focal, handed)]);
    const againstOne = await two.write([revoke(one, handed), revoke(focal, handed)]);
    const later = await focal.write([{ entity: 'doc', fields: { title: 'vẫn ghi được' } }]);
    await inEveryOrder(focal, [handed, againstTwo, againstOne, later], (ledger) => {
      expect(ledger.refused()).toEqual([]);
      expect(ledger.segments()).toHaveLength(4);
    });
  });
});

describe('acceptance', () => {
  it('for a second agency keeps the first, and emptying it takes back what was known', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    const first = await focal.write(accept(health));
    const sent = await health.write([report(HEALTH, 'trước hợp nhất')]);
    const moved = await focal.write([
      { entity: `roster/${health.key.publicKey}`, fields: { agency: TOURISM } },
    ]);
    await inEveryOrder(focal, [first, sent, moved], (ledger) => {
      expect(resultOf(ledger, HEALTH)).toBe('trước hợp nhất');
      expect(ledger.segments().find(({ hash }) => hash === sent.hash)?.agency).toBe(TOURISM);
    });
    const undone = await focal.write([
      { entity: `roster/${health.key.publicKey}`, fields: { agency: null } },
    ]);
    await inEveryOrder(focal, [first, sent, moved, undone], (ledger) => {
      expect(resultOf(ledger, HEALTH)).toBeUndefined();
      expect(ledger.waiting()).toMatchObject([{ reason: { kind: 'unknown-author' } }]);
    });
  });
});
