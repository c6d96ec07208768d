import { describe, expect, it } from 'vitest';
import { restorationChange, revocationChange, signOverChange } from '#shared/book/changes/key-changes.ts';
import { createLedger } from './create-ledger.ts';
import type { Ledger } from './ledger-api.ts';
import {
  accept,
  FOCAL,
  HEALTH,
  machine,
  NOW,
  report,
  resultOf,
  TOURISM,
  type Machine,
} from './testing/book-parts.ts';
import { inEveryOrder } from './testing/in-every-order.ts';
import { plainSegment, signPlain } from './testing/forge.ts';
import type { Change, SignedSegment } from './types.ts';

const WHO = { person: 'Trần Thị Bình', by: 'Trần Thị Bình', at: NOW };
const WHY = { by: 'Trần Thị Bình', at: NOW, reason: 'mất máy xách tay' };

const vouch = (by: Machine, key: Machine, retires = false): Change =>
  signOverChange(by.ledger, by.agency, key.key.publicKey, { ...WHO, retires });
const cut = (by: Machine, key: Machine, upTo?: SignedSegment | 'nothing'): Change =>
  revocationChange(by.ledger, by.key.publicKey, key.key.publicKey, {
    ...WHY,
    ...(upTo === undefined ? {} : { upTo: upTo === 'nothing' ? upTo : upTo.hash }),
  });
const stoppedOf = (ledger: Ledger, { key }: Machine) =>
  ledger.keys().find(({ publicKey }) => publicKey === key.publicKey)?.stopped;

/** The focal point accepted the first machine, which took in a second one (the laptop) by itself. */
async function twoMachines() {
  const focal = await machine(1, FOCAL);
  const [first, laptop] = [await machine(2, HEALTH), await machine(6, HEALTH)];
  const roster = await focal.write(accept(first));
  await first.ledger.receive([roster]);
  const taken = await first.write([vouch(first, laptop)]);
  await laptop.ledger.receive([roster, taken]);
  const honest = await laptop.write([report(HEALTH, 'máy xách tay, trước khi mất')]);
  await first.ledger.receive([honest]);
  return { focal, first, laptop, roster, taken, honest, before: [roster, taken, honest] };
}

describe('an agency that lost its second machine', () => {
  it('cuts it off by itself: what was here counts, nothing that comes later, in any order', async () => {
    const { focal, first, laptop, before } = await twoMachines();
    const ended = await first.write([cut(first, laptop)]);
    const stolen = await laptop.write([report(HEALTH, 'kẻ nhặt được máy')]);
    await inEveryOrder(focal, [...before, ended, stolen], (ledger) => {
      expect(resultOf(ledger, HEALTH)).toBe('máy xách tay, trước khi mất');
      expect(ledger.refused()).toMatchObject([{ hash: stolen.hash, code: 'revoked' }]);
      expect(stoppedOf(ledger, laptop)).toBe('withdrawn');
      expect(stoppedOf(ledger, first)).toBeNull();
    });
    await laptop.ledger.receive([ended]);
    await expect(laptop.write([report(HEALTH, 'ghi tiếp')])).rejects.toMatchObject({ code: 'key-revoked' });
  });

  it('up to an earlier moment, or not at all; found again it counts again', async () => {
    const { focal, first, laptop, before, honest } = await twoMachines();
    const doubtful = await laptop.write([report(HEALTH, 'không chắc ai ghi')]);
    await first.ledger.receive([doubtful]);
    const ended = await first.write([cut(first, laptop, honest)]);
    await inEveryOrder(focal, [...before, doubtful, ended], (ledger) => {
      expect(resultOf(ledger, HEALTH)).toBe('máy xách tay, trước khi mất');
    });
    const nothing = await first.write([cut(first, laptop, 'nothing')]);
    await inEveryOrder(focal, [...before, doubtful, ended, nothing], (ledger) => {
      expect(resultOf(ledger, HEALTH)).toBeUndefined();
    });
    const found = await first.write([
      restorationChange(first.ledger, first.key.publicKey, laptop.key.publicKey, WHY),
    ]);
    await inEveryOrder(focal, [...before, doubtful, ended, nothing, found], (ledger) => {
      expect(resultOf(ledger, HEALTH)).toBe('không chắc ai ghi');
      expect(stoppedOf(ledger, laptop)).toBeNull();
    });
  });

  it('waits for a cut that has not come yet, and says for what', async () => {
    const { focal, first, laptop, roster, taken, honest } = await twoMachines();
    const ended = await first.write([cut(first, laptop)]);
    const ledger = createLedger({ ...focal.ledger.options, self: null });
    const other = await machine(6, HEALTH);
    await other.ledger.receive([roster, taken]);
    const branch = await other.write([report(HEALTH, 'nhánh khác')]);
    // The cut names the other branch's end, which comes by another way.
    const loose = await ledger.receive([roster, taken, branch]);
    expect(loose.waiting).toEqual([]);
    await ledger.receive([honest, ended]);
    expect(ledger.refused()).toMatchObject([{ hash: branch.hash, code: 'revoked' }]);
  });

  it('does so after a new key, too: who signed over left its place to its successor', async () => {
    const { focal, first, laptop, before } = await twoMachines();
    const renewed = await machine(7, HEALTH);
    const over = await first.write([vouch(first, renewed, true)]);
    await renewed.ledger.receive([...before, over]);
    const ended = await renewed.write([cut(renewed, laptop, 'nothing')]);
    await inEveryOrder(focal, [...before, over, ended], (ledger) => {
      expect(resultOf(ledger, HEALTH)).toBeUndefined();
      expect(stoppedOf(ledger, first)).toBe('retired');
    });
  });
});

describe('nobody is locked out by the one who found the machine', () => {
  it('the second machine cannot end the first, nor a machine of the focal point’s choice, nor itself by mistake', async () => {
    const { focal, first, laptop, before } = await twoMachines();
    const other = await machine(8, HEALTH);
    const more = await focal.write(accept(other));
    for (const each of [first, laptop]) await each.ledger.receive([more]);
    for (const [by, key] of [
      [laptop, first],
      [first, other],
      [laptop, laptop],
      [first, focal],
    ] as const) {
      expect(() => cut(by, key)).toThrowError(expect.objectContaining({ code: 'cannot-revoke' }) as Error);
    }
    // A program that does not care writes it all the same: it counts nowhere.
    const attack = await laptop.write([
      {
        entity: `key/${HEALTH}/${first.key.publicKey}`,
        fields: { cut: first.ledger.chainEnds(first.key.publicKey)[0]! },
      },
      {
        entity: `key/${HEALTH}/${other.key.publicKey}`,
        fields: { cut: first.ledger.chainEnds(first.key.publicKey)[0]! },
      },
    ]);
    await first.ledger.receive([attack]);
    const after = await first.write([report(HEALTH, 'máy đầu ghi tiếp')]);
    await inEveryOrder(focal, [...before, more, attack, after], (ledger) => {
      expect(resultOf(ledger, HEALTH)).toBe('máy đầu ghi tiếp');
      expect([first, other].map((each) => stoppedOf(ledger, each))).toEqual([null, null]);
    });
  });

  it('what it signed over and cut falls with it, and what it signed before it was lost stands', async () => {
    const { focal, first, laptop, before } = await twoMachines();
    const [third, planted] = [await machine(9, HEALTH), await machine(10, HEALTH)];
    const early = await laptop.write([vouch(laptop, third)]);
    await third.ledger.receive([...before, early]);
    const work = await third.write([report(HEALTH, 'máy ba', 'I.2')]);
    await first.ledger.receive([early, work]);
    const ended = await first.write([cut(first, laptop)]);
    await laptop.ledger.receive([work]);
    const evil = await laptop.write([vouch(laptop, planted), cut(laptop, third, 'nothing')]);
    const goodbye = await laptop.write([vouch(laptop, await machine(11, HEALTH), true)]);
    await planted.ledger.receive([...before, early, evil]);
    const fake = await planted.write([report(HEALTH, 'máy giả', 'I.2')]);
    await inEveryOrder(focal, [...before, early, work, ended, evil, goodbye, fake], (ledger) => {
      expect(resultOf(ledger, HEALTH, 'I.2')).toBe('máy ba');
      expect(stoppedOf(ledger, third)).toBeNull();
      expect(ledger.waiting()).toMatchObject([
        { info: { hash: fake.hash }, reason: { kind: 'unknown-author' } },
      ]);
    });
  });

  it('two machines of one place cut each other: both go on, and the focal point decides', async () => {
    const { focal, first, laptop, before } = await twoMachines();
    const tablet = await machine(12, HEALTH);
    const taken = await first.write([vouch(first, tablet)]);
    for (const each of [laptop, tablet]) await each.ledger.receive([...before, taken]);
    const record = (key: Machine): Change => ({
      entity: `key/${HEALTH}/${key.key.publicKey}`,
      fields: { cut: taken.hash },
    });
    const [one, two] = [await laptop.write([record(tablet)]), await tablet.write([record(laptop)])];
    const after = await tablet.write([report(HEALTH, 'máy bảng', 'I.3')]);
    await inEveryOrder(focal, [...before, taken, one, two, after], (ledger) => {
      expect(resultOf(ledger, HEALTH, 'I.3')).toBe('máy bảng');
      expect([laptop, tablet].map((each) => stoppedOf(ledger, each))).toEqual([null, null]);
    });
    await focal.ledger.receive([...before.slice(1), taken, one, two, after]);
    const decided = await focal.write([cut(focal, tablet, 'nothing')]);
    await inEveryOrder(focal, [...before, taken, one, two, after, decided], (ledger) => {
      expect(resultOf(ledger, HEALTH, 'I.3')).toBeUndefined();
    });
  });

  it('a disk thrown away after the new key vouches for nobody, nor does a segment that is refused for what else it writes', async () => {
    const { focal, first, before, roster } = await twoMachines();
    const old = await machine(2, HEALTH);
    await old.ledger.receive([roster, before[1]!]);
    const [renewed, planted] = [await machine(7, HEALTH), await machine(10, HEALTH)];
    const over = await first.write([vouch(first, renewed, true)]);
    const stolen = await old.write([vouch(old, planted)]);
    await planted.ledger.receive([roster, before[1]!, stolen]);
    const fake = await planted.write([report(HEALTH, 'máy giả')]);
    const entities = [`key/${HEALTH}/${planted.key.publicKey}`, `rep/${TOURISM}/I.1/2024-Q3`];
    const spoilt = await signPlain(
      plainSegment(renewed.key, {
        deps: [over.hash],
        tables: [{ fields: ['by'], entities, columns: [['x', 'x']] }],
      }),
      renewed.key,
    );
    await inEveryOrder(focal, [...before, over, stolen, fake, spoilt], (ledger) => {
      expect(resultOf(ledger, HEALTH)).toBe('máy xách tay, trước khi mất');
      expect(ledger.waiting()).toMatchObject([
        { info: { hash: fake.hash }, reason: { kind: 'unknown-author' } },
      ]);
      expect(
        ledger
          .refused()
          .map(({ code }) => code)
          .toSorted(),
      ).toEqual(['not-owner', 'revoked']);
    });
  });

  it('a key of two agencies is cut by each for its own work alone', async () => {
    const { focal, first, laptop, before } = await twoMachines();
    const merged = await focal.write([
      { entity: `roster/${laptop.key.publicKey}`, fields: { agency: TOURISM } },
    ]);
    await laptop.ledger.receive([merged]);
    const record = { entity: `key/${HEALTH}/${laptop.key.publicKey}`, fields: { cut: before[1]!.hash } };
    const ended = await first.write([record]);
    const elsewhere = await laptop.write([report(TOURISM, 'việc của sở kia')]);
    const mixed = await laptop.write([report(TOURISM, 'cả hai', 'I.4'), report(HEALTH, 'cả hai', 'I.4')]);
    await inEveryOrder(focal, [...before, merged, ended, elsewhere, mixed], (ledger) => {
      expect(resultOf(ledger, TOURISM)).toBe('việc của sở kia');
      expect(resultOf(ledger, HEALTH)).toBeUndefined();
      expect(resultOf(ledger, TOURISM, 'I.4')).toBeUndefined();
      expect(ledger.refused().map(({ code }) => code)).toEqual(['revoked', 'revoked']);
      expect(stoppedOf(ledger, laptop)).toBeNull();
    });
    await laptop.ledger.receive([ended]);
    await laptop.write([report(TOURISM, 'vẫn ghi được')]);
    await expect(laptop.write([report(HEALTH, 'không còn')])).rejects.toMatchObject({ code: 'key-revoked' });
  });
});
