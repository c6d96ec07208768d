import { describe, expect, it } from 'vitest';
import { createLedger, loadLedger } from './create-ledger.ts';
import { accept, FOCAL, HEALTH, machine, NOW, report, resultOf, TOURISM } from './testing/book-parts.ts';

describe('writing', () => {
  it('chains an author’s segments and names what was seen', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    const issued = await focal.write(accept(health));
    await health.ledger.receive([issued]);
    const first = await health.write([report(HEALTH, 'đợt một')]);
    const second = await health.write([report(HEALTH, 'đợt hai')]);
    expect(health.ledger.segments()).toMatchObject([
      { hash: issued.hash, n: 1, prev: null, deps: [], agency: FOCAL },
      { hash: first.hash, n: 1, prev: null, deps: [issued.hash], agency: HEALTH, changeCount: 1 },
      { hash: second.hash, n: 2, prev: first.hash, deps: [], agency: HEALTH },
    ]);
    expect(health.ledger.heads()).toEqual([second.hash]);
  });

  it('gives two quick commits two numbers', async () => {
    const health = await machine(2, HEALTH);
    await Promise.all([health.write([report(HEALTH, 'a')]), health.write([report(HEALTH, 'b')])]);
    expect(health.ledger.segments().map(({ n }) => n)).toEqual([1, 2]);
    expect(health.ledger.forks()).toEqual([]);
  });

  it('refuses what belongs to another agency, saying so, and keeps nothing of it', async () => {
    const health = await machine(2, HEALTH);
    const changes = [report(HEALTH, 'của mình'), report(TOURISM, 'của người khác')];
    await expect(health.write(changes)).rejects.toMatchObject({
      name: 'Problem',
      code: 'not-owner',
      where: `rep/${TOURISM}/I.1/2024-Q3`,
    });
    expect(health.ledger.segments()).toEqual([]);
    expect(resultOf(health.ledger, HEALTH)).toBeUndefined();
  });

  it.each([
    ['a day that does not exist', { completedOn: '2024-02-30' }],
    ['a year nobody means', { completedOn: '0024-02-03' }],
    ['a percentage over 100', { progress: 101 }],
    ['an endless text', { result: 'a'.repeat(100_001) }],
    ['a number JSON cannot carry', { progress: Number.NaN }],
    ['a key that reaches the prototype', { note: JSON.parse('{"__proto__":{"x":1}}') as object }],
  ])('refuses %s', async (_, fields) => {
    const health = await machine(2, HEALTH);
    const change = { ...report(HEALTH, ''), fields: fields as Record<string, string> };
    await expect(health.write([change])).rejects.toMatchObject({ code: 'value-not-allowed' });
  });

  it('refuses a key nobody accepted, and a signer that does not match its key', async () => {
    const health = await machine(2, HEALTH);
    const stranger = await machine(3, TOURISM);
    await expect(health.ledger.commit([report(TOURISM, 'x')], stranger.key, NOW)).rejects.toMatchObject({
      code: 'key-not-accepted',
    });
    const wrong = { publicKey: health.key.publicKey, sign: stranger.key.sign };
    await expect(health.ledger.commit([report(HEALTH, 'x')], wrong, NOW)).rejects.toMatchObject({
      code: 'signature-failed',
    });
    expect(health.ledger.segments()).toEqual([]);
  });

  it('never takes over another clock', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    await health.ledger.receive([await focal.write(accept(health), NOW + 4e12)]);
    const own = await health.write([report(HEALTH, 'x')], NOW);
    expect(health.ledger.segments().find(({ hash }) => hash === own.hash)?.time).toBe(NOW);
  });
});

describe('reading', () => {
  it('keeps every write of a field in its history, and what its author saw', async () => {
    const health = await machine(2, HEALTH);
    const first = await health.write([report(HEALTH, 'một'), report(HEALTH, 'khác', 'I.2')]);
    const second = await health.write([report(HEALTH, 'hai')]);
    const id = `rep/${HEALTH}/I.1/2024-Q3`;
    expect(health.ledger.history(id, 'result').map(({ value }) => value)).toEqual(['một', 'hai']);
    expect(health.ledger.history(id, 'nothing')).toEqual([]);
    expect(health.ledger.asOf(first.hash).read(id)).toEqual({ result: 'một' });
    expect(health.ledger.asOf(second.hash).read(id)).toEqual({ result: 'hai' });
    expect(health.ledger.field(id, 'result')).toMatchObject({ value: 'hai', others: [] });
  });

  it('lists entities by prefix in order, new ones included, and as of a segment', async () => {
    const health = await machine(2, HEALTH);
    const first = await health.write([report(HEALTH, 'x', 'I.2'), report(HEALTH, 'x', 'I.10')]);
    expect(health.ledger.entities('rep/')).toEqual([
      `rep/${HEALTH}/I.10/2024-Q3`,
      `rep/${HEALTH}/I.2/2024-Q3`,
    ]);
    await health.write([report(HEALTH, 'x', 'I.1')]);
    expect(health.ledger.entities(`rep/${HEALTH}/I.1`)).toHaveLength(2);
    expect(health.ledger.entities('rep/so-khac')).toEqual([]);
    expect(health.ledger.asOf(first.hash).entities('rep/')).toHaveLength(2);
  });

  it('tells listeners once per change and lets them go', async () => {
    const health = await machine(2, HEALTH);
    let calls = 0;
    const stop = health.ledger.subscribe(() => calls++);
    await health.write([report(HEALTH, 'x')]);
    await health.ledger.receive(health.ledger.export());
    stop();
    await health.write([report(HEALTH, 'y')]);
    expect(calls).toBe(1);
    expect(health.ledger.version).toBe(2);
  });
});

describe('receiving', () => {
  it('accounts for every segment given', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    const stranger = await machine(3, TOURISM);
    const issued = await focal.write(accept(health));
    const known = await health.write([report(HEALTH, 'một')]);
    const fresh = await health.write([report(HEALTH, 'hai')]);
    const unknown = await stranger.write([report(TOURISM, 'x')]);
    const forged = { ...fresh, hash: issued.hash.replace(/^./, 'f') as typeof fresh.hash };
    await focal.ledger.receive([known]);
    const result = await focal.ledger.receive([known, fresh, unknown, unknown, forged]);
    expect(result.fresh.map(({ hash }) => hash)).toEqual([fresh.hash]);
    expect(result.known).toEqual([known.hash, unknown.hash]);
    expect(result.waiting.map(({ info }) => info.hash)).toEqual([unknown.hash]);
    expect(result.refused.map(({ code }) => code)).toEqual(['malformed']);
    expect(result.fieldsChanged).toBe(1);
    expect(result.released).toEqual([]);
  });

  it('waits for a missing predecessor, names it, and applies everything when it comes', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    await focal.write(accept(health));
    const [one, two, three] = [
      await health.write([report(HEALTH, 'một')]),
      await health.write([report(HEALTH, 'hai')]),
      await health.write([report(HEALTH, 'ba')]),
    ];
    await focal.ledger.receive([three]);
    await focal.ledger.receive([one]);
    expect(resultOf(focal.ledger, HEALTH)).toBe('một');
    expect(focal.ledger.waiting()).toMatchObject([
      { info: { hash: three.hash, n: 3 }, reason: { kind: 'missing', hashes: [two.hash] } },
    ]);
    const result = await focal.ledger.receive([two]);
    expect(result.released.map(({ hash }) => hash)).toEqual([three.hash]);
    expect(focal.ledger.waiting()).toEqual([]);
    expect(resultOf(focal.ledger, HEALTH)).toBe('ba');
  });

  it('lets an agency work before the plan’s package came, and joins it then', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH, null);
    const issued = await focal.write([{ entity: 'doc', fields: { title: 'Kế hoạch' } }]);
    await health.write([report(HEALTH, 'làm trước')]);
    expect(resultOf(health.ledger, HEALTH)).toBe('làm trước');
    await health.ledger.receive([issued]);
    expect(health.ledger.waiting()).toMatchObject([{ reason: { kind: 'no-root' } }]);
    health.ledger.adoptRoot(focal.key.publicKey);
    expect(health.ledger.waiting()).toEqual([]);
    expect(health.ledger.read('doc')).toEqual({ title: 'Kế hoạch' });
    await focal.ledger.receive(health.ledger.export());
    expect(focal.ledger.waiting()).toMatchObject([{ reason: { kind: 'unknown-author' } }]);
    await focal.write(accept(health));
    expect(resultOf(focal.ledger, HEALTH)).toBe('làm trước');
    await health.ledger.receive(focal.ledger.export());
    expect(await health.ledger.digest()).toBe(await focal.ledger.digest());
  });

  it('forgets an import and all that rests on it, and takes it in again', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    const issued = await focal.write(accept(health));
    await health.ledger.receive([issued]);
    const before = await focal.ledger.digest();
    const sent = await health.write([report(HEALTH, 'x')]);
    await focal.ledger.receive([sent]);
    const after = await focal.ledger.digest();
    const next = await health.write([report(HEALTH, 'y')]);
    await focal.ledger.receive([next]);
    const removed = focal.ledger.forget([sent.hash]);
    expect(removed.map(({ hash }) => hash)).toEqual([sent.hash, next.hash]);
    expect(await focal.ledger.digest()).toBe(before);
    await focal.ledger.receive([sent]);
    expect(await focal.ledger.digest()).toBe(after);
  });

  it('opens stored segments without checking signatures, but notices damage', async () => {
    const focal = await machine(1, FOCAL);
    await focal.write([{ entity: 'doc', fields: { title: 'một' } }]);
    const second = await focal.write([{ entity: 'doc', fields: { title: 'hai' } }]);
    const stored = focal.ledger.export();
    const loaded = await loadLedger(focal.ledger.options, stored);
    expect(await loaded.digest()).toBe(await focal.ledger.digest());
    const rotten = stored.map((segment) =>
      segment.hash === second.hash ? { ...segment, bytes: segment.bytes.with(300, 65) } : segment,
    );
    const damaged = await loadLedger(focal.ledger.options, rotten);
    expect(damaged.read('doc')).toEqual({ title: 'một' });
    expect(damaged.refused()).toMatchObject([{ hash: second.hash, code: 'malformed' }]);
    await damaged.receive(stored);
    expect(damaged.refused()).toEqual([]);
    expect(await damaged.digest()).toBe(await focal.ledger.digest());
  });

  it('refuses segments of another plan', async () => {
    const focal = await machine(1, FOCAL);
    const sent = await focal.write([{ entity: 'doc', fields: { title: 'x' } }]);
    const other = createLedger({ ...focal.ledger.options, planId: 'ke-hoach-khac' as never });
    expect((await other.receive([sent])).refused).toMatchObject([{ code: 'other-plan' }]);
  });
});
