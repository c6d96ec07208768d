import { describe, expect, it } from 'vitest';
import { createLedger } from './create-ledger.ts';
import { accept, FOCAL, HEALTH, machine, NOW, report, resultOf, TOURISM } from './testing/book-parts.ts';

const DAY = 86_400_000;
const ID = `rep/${HEALTH}/I.1/2024-Q3`;

/** A copied profile: two machines with one key that both went on from the same state. */
async function copiedProfile() {
  const focal = await machine(1, FOCAL);
  const health = await machine(2, HEALTH);
  const copy = await machine(2, HEALTH);
  await focal.write(accept(health));
  for (const each of [health, copy]) await each.ledger.receive(focal.ledger.export());
  const common = await health.write([report(HEALTH, 'chung')]);
  await copy.ledger.receive([common]);
  const left = await health.write([report(HEALTH, 'máy cũ')], NOW + 1);
  const right = await copy.write([report(HEALTH, 'máy sao')], NOW + 2);
  return { focal, health, copy, left, right };
}

describe('a copied profile', () => {
  it('shows as a fork and a conflict, in either order, and nothing is dropped', async () => {
    const { focal, left, right, health } = await copiedProfile();
    for (const order of [
      [left, right],
      [right, left],
    ]) {
      const ledger = createLedger(focal.ledger.options);
      await ledger.receive([...focal.ledger.export(), ...health.ledger.export()]);
      for (const segment of order) await ledger.receive([segment]);
      expect(ledger.forks()).toEqual([
        { author: health.key.publicKey, n: 2, hashes: [left.hash, right.hash].toSorted() },
      ]);
      expect(ledger.conflicts()).toMatchObject([
        { entity: ID, field: 'result', state: { value: 'máy sao', others: [{ value: 'máy cũ' }] } },
      ]);
    }
  });

  it('shows the later clock’s value; of equal clocks the same one everywhere', async () => {
    const health = await machine(2, HEALTH);
    const copy = await machine(2, HEALTH);
    for (let i = 0; i < 8; i++) {
      const id = `rep/${HEALTH}/II.${i}/2024-Q3`;
      const earlier = { entity: id, fields: { result: `sớm ${i}`, basis: `một ${i}` } };
      await health.write([{ ...earlier }], NOW + i);
      await copy.write([{ entity: id, fields: { result: `muộn ${i}` } }], NOW + 100 + i);
      await health.write([{ entity: `${id}-b`, fields: { result: 'một' } }], NOW + 200);
      await copy.write([{ entity: `${id}-b`, fields: { result: 'hai' } }], NOW + 200);
    }
    const one = createLedger(health.ledger.options);
    const other = createLedger(health.ledger.options);
    await one.receive([...health.ledger.export(), ...copy.ledger.export()]);
    await other.receive([...copy.ledger.export(), ...health.ledger.export()]);
    for (const id of one.entities('rep/')) {
      expect(one.read(id)).toEqual(other.read(id));
      if (!id.endsWith('-b'))
        expect(one.read(id)).toMatchObject({ result: expect.stringMatching('muộn') as string });
    }
    expect(one.conflicts()).toHaveLength(16);
  });

  it('is resolved by writing again, which is a change like any other', async () => {
    const { focal, health, left, right } = await copiedProfile();
    await health.ledger.receive([right]);
    const resolved = await health.write([report(HEALTH, 'đã thống nhất')]);
    await focal.ledger.receive([...health.ledger.export()]);
    expect(focal.ledger.conflicts()).toEqual([]);
    expect(resultOf(focal.ledger, HEALTH)).toBe('đã thống nhất');
    expect(new Set(focal.ledger.history(ID, 'result').map(({ writer }) => writer.hash)).size).toBe(4);
    expect(focal.ledger.heads()).toEqual([resolved.hash]);
    expect([left.hash, right.hash]).toContain(focal.ledger.segments().at(-2)?.hash);
  });

  it('that wrote the same on both sides contradicts nothing', async () => {
    const { focal, health, copy } = await copiedProfile();
    const id = `rep/${HEALTH}/I.2/2024-Q3`;
    const same = { entity: id, fields: { products: [{ number: '1', title: 'x' }] } };
    const turned = { entity: id, fields: { products: [{ title: 'x', number: '1' }] } };
    await health.write([same]);
    await copy.write([turned]);
    await focal.ledger.receive([...health.ledger.export(), ...copy.ledger.export()]);
    expect(focal.ledger.conflicts().map(({ entity }) => entity)).toEqual([ID]);
  });
});

describe('a clock that is off', () => {
  it('is reported against this computer’s clock, once per author', async () => {
    const health = await machine(2, HEALTH);
    await health.write([report(HEALTH, 'a')], NOW + 3 * DAY);
    const last = await health.write([report(HEALTH, 'b')], NOW + 2 * DAY);
    expect(health.ledger.clockWarnings(NOW)).toMatchObject([
      { kind: 'ahead', offBy: 2 * DAY, info: { hash: last.hash } },
    ]);
    expect(health.ledger.clockWarnings(NOW + 3 * DAY)).toMatchObject([{ kind: 'behind', offBy: DAY }]);
  });

  it('is reported when it lies behind what its author had seen, and the one ahead is not believed', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    const tourism = await machine(3, TOURISM);
    await focal.write(accept(health, tourism));
    await health.ledger.receive(focal.ledger.export());
    const slow = await health.write([report(HEALTH, 'a')], NOW - 400 * DAY);
    await tourism.ledger.receive(focal.ledger.export());
    const far = await tourism.write([report(TOURISM, 'a')], NOW + 4000 * DAY);
    await focal.ledger.receive([slow, far]);
    await focal.write([{ entity: 'doc', fields: { title: 'x' } }]);
    expect(focal.ledger.clockWarnings(NOW)).toMatchObject([
      { kind: 'ahead', offBy: 4000 * DAY, info: { hash: far.hash, agency: TOURISM } },
      { kind: 'behind', offBy: 400 * DAY, info: { hash: slow.hash, agency: HEALTH } },
    ]);
  });

  it('decides nothing: a later word from a slow clock replaces an earlier one from a fast clock', async () => {
    const health = await machine(2, HEALTH);
    await health.write([report(HEALTH, 'trước')], NOW + 4000 * DAY);
    await health.write([report(HEALTH, 'sau')], NOW - 4000 * DAY);
    expect(resultOf(health.ledger, HEALTH)).toBe('sau');
    expect(health.ledger.conflicts()).toEqual([]);
  });
});
