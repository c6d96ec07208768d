import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedger } from './create-ledger.ts';
import { entity, ownerOf } from './entities.ts';
import { happen, worldEvents } from './testing/events.ts';
import { accept, FOCAL, HEALTH, machine, report, resultOf, TOURISM } from './testing/book-parts.ts';
import { plainSegment, signPlain } from './testing/forge.ts';
import { World } from './testing/world.ts';

/** Of every kind there is, one entity that is not the health office's: the focal point's, or the tourism office's. */
const FOREIGN = Object.values(entity).map((id) =>
  typeof id === 'string' ? id : (id as (...parts: readonly string[]) => string)(TOURISM, 'I.1', '2024-Q3'),
);

describe('nobody writes what is not theirs', () => {
  it.each(FOREIGN)(
    'an agency that signs %s with its good key is refused, and its later work counts',
    async (id) => {
      const focal = await machine(1, FOCAL);
      const health = await machine(2, HEALTH);
      await focal.write(accept(health));
      const tables = [{ fields: ['result'], entities: [id], columns: [['giả']] }];
      const forged = await signPlain(plainSegment(health.key, { tables }), health.key);
      const honest = await signPlain(plainSegment(health.key, { n: 2, prev: forged.hash }), health.key);
      const { refused } = await focal.ledger.receive([forged, honest]);
      expect(refused).toMatchObject([
        { code: 'not-owner', message: 'Gói ghi vào phần việc của cơ quan khác nên không được nhận.' },
      ]);
      expect(focal.ledger.read(id)).toBeUndefined();
      expect(resultOf(focal.ledger, HEALTH)).toBe('x');
    },
  );

  it('the focal point itself writes nothing into an agency’s own records', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    await focal.write(accept(health));
    for (const id of FOREIGN.filter((each) => ownerOf(each) === TOURISM)) {
      const tables = [{ fields: ['result'], entities: [id], columns: [['sửa hộ']] }];
      const [roster] = focal.ledger.export();
      const helpful = await signPlain(
        plainSegment(focal.key, { n: 2, prev: roster?.hash, tables }),
        focal.key,
      );
      expect((await focal.ledger.receive([helpful])).refused).toMatchObject([{ code: 'not-owner' }]);
    }
  });

  it('whatever an agency signs with its own good key', async () => {
    const target = fc.constantFrom(...FOREIGN, 'rep', 'rep//I.1/2024-Q3');
    await fc.assert(
      fc.asyncProperty(worldEvents(4, 12), target, fc.boolean(), async (events, id, withOwn) => {
        const world = await World.of(4);
        await happen(world, events);
        await world.settle();
        const [focal, attacker] = [world.device(0), world.device(1)];
        const before = await focal.ledger.digest();
        const own = `rep/${HEALTH}/I.0/2024-Q3`;
        const entities = withOwn ? [id, own].toSorted() : [id];
        const evil = await signPlain(
          plainSegment(attacker.key, {
            n: 1_000,
            deps: focal.ledger.heads(),
            tables: [{ fields: ['agency'], entities, columns: [entities.map(() => FOCAL)] }],
          }),
          attacker.key,
        );
        const chained = await signPlain(
          plainSegment(attacker.key, {
            tables: [{ fields: ['agency'], entities, columns: [entities.map(() => FOCAL)] }],
          }),
          attacker.key,
        );
        const result = await focal.ledger.receive([evil, chained]);
        expect(result.refused.map(({ code }) => code)).toEqual(['broken-chain', 'not-owner']);
        expect(await focal.ledger.digest()).toBe(before);
        for (const { message } of result.refused) expect(message).toMatch(/\.$/);
      }),
      { numRuns: 60, seed: 158 },
    );
  });

  it('refuses the segment whole, and goes on with the author’s later ones', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    await focal.write(accept(health));
    const tables = [
      {
        fields: ['result'],
        entities: [`rep/${TOURISM}/I.1/2024-Q3`, `rep/${HEALTH}/I.1/2024-Q3`].toSorted(),
        columns: [['x', 'x']],
      },
    ];
    const mixed = await signPlain(plainSegment(health.key, { tables }), health.key);
    const good = await signPlain(plainSegment(health.key, { n: 2, prev: mixed.hash }), health.key);
    await focal.ledger.receive([mixed]);
    expect(resultOf(focal.ledger, HEALTH)).toBeUndefined();
    await focal.ledger.receive([good]);
    expect(resultOf(focal.ledger, HEALTH)).toBe('x');
    expect(focal.ledger.refused()).toMatchObject([{ hash: mixed.hash, code: 'not-owner' }]);
  });

  it('a roster record hidden among an agency’s own is refused with all of them', async () => {
    const focal = await machine(1, FOCAL);
    const second = await machine(4, FOCAL);
    await focal.write([
      ...accept(second),
      { entity: `roster/${second.key.publicKey}`, fields: { name: 'Máy hai' } },
    ]);
    await focal.write([{ entity: `roster/${second.key.publicKey}`, fields: { agency: HEALTH } }]);
    await second.ledger.receive(focal.ledger.export());
    const stranger = await machine(5, TOURISM);
    const changes = [report(HEALTH, 'x'), ...accept(stranger)];
    await expect(second.write(changes)).rejects.toMatchObject({ code: 'not-owner' });
    const entities = [`rep/${HEALTH}/I.1/2024-Q3`, `roster/${stranger.key.publicKey}`];
    const tables = [{ fields: ['agency'], entities, columns: [[TOURISM, TOURISM]] }];
    const hidden = await signPlain(plainSegment(second.key, { tables }), second.key);
    const { refused } = await focal.ledger.receive([hidden]);
    expect(refused).toMatchObject([{ hash: hidden.hash, code: 'not-owner' }]);
  });
});

describe('forged and foreign segments', () => {
  it('a wrong signature is refused, and does not keep the true one out', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    await focal.write(accept(health));
    const sent = await health.write([report(HEALTH, 'thật')]);
    const forged = { ...sent, signature: sent.signature.with(0, (sent.signature[0] ?? 0) ^ 1) };
    expect((await focal.ledger.receive([forged])).refused).toMatchObject([{ code: 'bad-signature' }]);
    expect(resultOf(focal.ledger, HEALTH)).toBeUndefined();
    expect((await focal.ledger.receive([sent])).fresh).toHaveLength(1);
    expect(focal.ledger.refused()).toEqual([]);
  });

  it('bytes under another segment’s hash change nothing', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    await focal.write(accept(health));
    const [one, two] = [
      await health.write([report(HEALTH, 'một')]),
      await health.write([report(HEALTH, 'hai')]),
    ];
    const swapped = { ...two, bytes: one.bytes };
    expect((await focal.ledger.receive([one, swapped])).refused).toMatchObject([{ code: 'malformed' }]);
    expect(resultOf(focal.ledger, HEALTH)).toBe('một');
    await focal.ledger.receive([two]);
    expect(resultOf(focal.ledger, HEALTH)).toBe('hai');
  });

  it('a signature for another purpose does not pass', async () => {
    const health = await machine(2, HEALTH);
    const sent = await health.write([report(HEALTH, 'x')]);
    const signature = await health.key.sign(new TextEncoder().encode(sent.hash));
    const ledger = createLedger(health.ledger.options);
    expect((await ledger.receive([{ ...sent, signature }])).refused).toMatchObject([
      { code: 'bad-signature' },
    ]);
  });

  it('a chain that does not count on is refused, and so is what rests on it', async () => {
    const health = await machine(2, HEALTH);
    const tourism = await machine(3, TOURISM);
    const jumped = await signPlain(plainSegment(health.key, { n: 2 }), health.key);
    const first = await signPlain(plainSegment(health.key), health.key);
    const foreign = await signPlain(
      plainSegment(tourism.key, { n: 2, prev: first.hash, tables: [] }),
      tourism.key,
    );
    const after = await signPlain(plainSegment(health.key, { n: 3, prev: jumped.hash }), health.key);
    for (const order of [
      [jumped, after, first, foreign],
      [after, foreign, first, jumped],
    ]) {
      const ledger = createLedger(health.ledger.options);
      for (const segment of order) await ledger.receive([segment]);
      expect(new Set(ledger.refused().map(({ hash }) => hash))).toEqual(
        new Set([jumped.hash, after.hash, foreign.hash]),
      );
      expect(ledger.segments().map(({ hash }) => hash)).toEqual([first.hash]);
    }
  });
});

describe('what a newer version wrote', () => {
  it('is kept and handed on untouched, and its author’s later work applies', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    await focal.write(accept(health));
    const newer = await signPlain(
      { ...plainSegment(health.key, { version: 2, tables: 'another shape' }), added: { x: 1 } },
      health.key,
    );
    const later = await signPlain(plainSegment(health.key, { n: 2, prev: newer.hash }), health.key);
    expect((await focal.ledger.receive([newer, later])).fresh).toHaveLength(2);
    expect(resultOf(focal.ledger, HEALTH)).toBe('x');
    expect(focal.ledger.unreadable()).toMatchObject([{ hash: newer.hash, changeCount: 0 }]);
    expect(focal.ledger.export().find(({ hash }) => hash === newer.hash)?.bytes).toBe(newer.bytes);
  });

  it('kinds and fields nobody knows are kept; nobody replaces another author’s', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    const tourism = await machine(3, TOURISM);
    const roster = await focal.write(accept(health, tourism));
    await health.ledger.receive([roster]);
    await tourism.ledger.receive([roster]);
    const own = await health.write([{ entity: 'khao-sat/1', fields: { 'câu 1': 'có' } }]);
    await tourism.ledger.receive([own]);
    const other = await tourism.write([{ entity: 'khao-sat/1', fields: { 'câu 1': 'không' } }]);
    await focal.ledger.receive([own, other]);
    const state = focal.ledger.field('khao-sat/1', 'câu 1');
    expect([state?.value, ...(state?.others.map(({ value }) => value) ?? [])].toSorted()).toEqual([
      'có',
      'không',
    ]);
    expect(focal.ledger.conflicts()).toEqual([]);
    await focal.ledger.receive([
      await health.write([{ entity: `rep/${HEALTH}/I.1/2024-Q3`, fields: { trườngMới: [1, { a: 2 }] } }]),
    ]);
    expect(focal.ledger.read(`rep/${HEALTH}/I.1/2024-Q3`)).toEqual({ trườngMới: [1, { a: 2 }] });
  });
});
