import { describe, expect, it } from 'vitest';
import {
  handOverChange,
  recoveryKeyChange,
  restorationChange,
  revocationChange,
  signOverChange,
} from '#shared/book/changes/key-changes.ts';
import {
  accept,
  FOCAL,
  HEALTH,
  machine,
  NOW,
  report,
  resultOf,
  revoke,
  TOURISM,
} from './testing/book-parts.ts';
import { inEveryOrder } from './testing/in-every-order.ts';
import type { SignedSegment } from './types.ts';

const WHO = { person: 'Trần Thị Bình', by: 'Trần Thị Bình', at: NOW };
const WHY = { by: 'Lê Văn Nam', at: NOW, reason: 'mất máy' };

async function accepted() {
  const focal = await machine(1, FOCAL);
  const health = await machine(2, HEALTH);
  const next = await machine(6, HEALTH);
  const roster = await focal.write(accept(health));
  for (const each of [health, next]) await each.ledger.receive([roster]);
  return { focal, health, next, roster };
}

describe('an agency’s own keys', () => {
  it('an old key signs over to a new one and is out of use from there', async () => {
    const { focal, health, next, roster } = await accepted();
    const first = await health.write([report(HEALTH, 'máy cũ')]);
    const over = await health.write([
      signOverChange(health.ledger, HEALTH, next.key.publicKey, { ...WHO, retires: true }),
    ]);
    await next.ledger.receive([first, over]);
    const second = await next.write([report(HEALTH, 'máy mới')]);
    await expect(health.write([report(HEALTH, 'máy cũ ghi tiếp')])).rejects.toMatchObject({
      code: 'key-retired',
    });
    const copy = await machine(2, HEALTH);
    await copy.ledger.receive([roster, first]);
    const stolen = await copy.write([report(HEALTH, 'kẻ trộm')]);
    await inEveryOrder(focal, [roster, first, over, second, stolen], (ledger) => {
      expect(resultOf(ledger, HEALTH)).toBe('máy mới');
      expect(ledger.refused()).toMatchObject([{ hash: stolen.hash, code: 'revoked' }]);
      expect(ledger.keys()).toMatchObject(
        [
          { office: 'root' },
          { publicKey: next.key.publicKey, agency: HEALTH, stopped: null },
          { publicKey: health.key.publicKey, agency: HEALTH, stopped: 'retired', forked: true },
        ].toSorted((a, b) => ('office' in a ? -1 : 'office' in b ? 1 : a.publicKey < b.publicKey ? -1 : 1)),
      );
    });
  });

  it('a second machine is vouched for, and its own third; both work on', async () => {
    const { focal, health, next, roster } = await accepted();
    const third = await machine(7, HEALTH);
    const one = await health.write([
      signOverChange(health.ledger, HEALTH, next.key.publicKey, { ...WHO, retires: false }),
    ]);
    await next.ledger.receive([one]);
    const two = await next.write([
      signOverChange(next.ledger, HEALTH, third.key.publicKey, { ...WHO, retires: false }),
    ]);
    await third.ledger.receive([roster, one, two]);
    const written = await third.write([report(HEALTH, 'máy thứ ba')]);
    const after = await health.write([report(HEALTH, 'máy đầu', 'I.2')]);
    await inEveryOrder(focal, [roster, one, two, written, after], (ledger) => {
      expect(resultOf(ledger, HEALTH)).toBe('máy thứ ba');
      const vouchers = new Map(ledger.keys().map(({ publicKey, vouchedBy }) => [publicKey, vouchedBy]));
      expect(vouchers.get(third.key.publicKey)).toBe(next.key.publicKey);
      expect(vouchers.get(next.key.publicKey)).toBe(health.key.publicKey);
      expect(vouchers.get(health.key.publicKey)).toBeNull();
      expect(resultOf(ledger, HEALTH, 'I.2')).toBe('máy đầu');
    });
  });

  it('nobody vouches for another agency, for the focal point, or after a revocation', async () => {
    const { focal, health, next, roster } = await accepted();
    const stranger = await machine(8, TOURISM);
    const honest = await health.write([report(HEALTH, 'thật')]);
    expect(() =>
      signOverChange(health.ledger, FOCAL, next.key.publicKey, { ...WHO, retires: false }),
    ).toThrowError(expect.objectContaining({ code: 'key-of-focal-point' }) as Error);
    await expect(
      health.write([{ entity: `key/${TOURISM}/${stranger.key.publicKey}`, fields: { person: 'x' } }]),
    ).rejects.toMatchObject({ code: 'not-owner' });
    const over = await health.write([
      signOverChange(health.ledger, HEALTH, next.key.publicKey, { ...WHO, retires: false }),
    ]);
    await next.ledger.receive([honest, over]);
    const planted = await next.write([report(HEALTH, 'kẻ trộm')]);
    await focal.ledger.receive([honest]);
    const cut = await focal.write([
      revocationChange(focal.ledger, focal.key.publicKey, health.key.publicKey, WHY),
    ]);
    await inEveryOrder(focal, [roster, honest, over, planted, cut], (ledger) => {
      expect(resultOf(ledger, HEALTH)).toBe('thật');
      expect(ledger.waiting()).toMatchObject([
        { info: { hash: planted.hash }, reason: { kind: 'unknown-author' } },
      ]);
    });
  });

  it('a fork is mended by a new key with both branches kept', async () => {
    const { focal, health, next, roster } = await accepted();
    const copy = await machine(2, HEALTH);
    await copy.ledger.receive([roster]);
    const left = await health.write([report(HEALTH, 'máy này')]);
    const right = await copy.write([report(HEALTH, 'bản khôi phục', 'I.2')]);
    await health.ledger.receive([right]);
    const over = await health.write([
      signOverChange(health.ledger, HEALTH, next.key.publicKey, { ...WHO, retires: true }),
    ]);
    const late = await copy.write([report(HEALTH, 'ghi sau khi đã thay khóa', 'I.3')]);
    await inEveryOrder(focal, [roster, left, right, over, late], (ledger) => {
      expect(resultOf(ledger, HEALTH)).toBe('máy này');
      expect(resultOf(ledger, HEALTH, 'I.2')).toBe('bản khôi phục');
      expect(ledger.refused()).toMatchObject([{ hash: late.hash, code: 'revoked' }]);
    });
  });
});

describe('revoking', () => {
  it('a forked chain keeps every branch that was here and nothing that comes later', async () => {
    const { focal, health, roster } = await accepted();
    const copy = await machine(2, HEALTH);
    await copy.ledger.receive([roster]);
    const left = await health.write([report(HEALTH, 'một')]);
    const right = await copy.write([report(HEALTH, 'hai', 'I.2')]);
    await focal.ledger.receive([left, right]);
    const cut = await focal.write([
      revocationChange(focal.ledger, focal.key.publicKey, health.key.publicKey, WHY),
    ]);
    const late = await copy.write([report(HEALTH, 'ba', 'I.3')]);
    await inEveryOrder(focal, [roster, left, right, cut, late], (ledger) => {
      expect(resultOf(ledger, HEALTH)).toBe('một');
      expect(resultOf(ledger, HEALTH, 'I.2')).toBe('hai');
      expect(ledger.refused()).toMatchObject([{ hash: late.hash }]);
    });
    const lifted = await focal.write([
      restorationChange(focal.ledger, focal.key.publicKey, health.key.publicKey, WHY),
    ]);
    await inEveryOrder(focal, [roster, left, right, cut, late, lifted], (ledger) => {
      expect(resultOf(ledger, HEALTH, 'I.3')).toBe('ba');
    });
  });

  it('up to a chosen segment, or of a machine that wrote nothing yet', async () => {
    const { focal, health, next } = await accepted();
    const first = await health.write([report(HEALTH, 'một')]);
    await focal.ledger.receive([first, await health.write([report(HEALTH, 'hai')])]);
    await focal.write(accept(next));
    await focal.write([
      revocationChange(focal.ledger, focal.key.publicKey, health.key.publicKey, { ...WHY, upTo: first.hash }),
      revocationChange(focal.ledger, focal.key.publicKey, next.key.publicKey, WHY),
    ]);
    expect(resultOf(focal.ledger, HEALTH)).toBe('một');
    expect(focal.ledger.keys().find(({ publicKey }) => publicKey === next.key.publicKey)?.agencies).toEqual(
      [],
    );
  });

  it('says why it cannot', async () => {
    const { focal, health, next } = await accepted();
    const [root, other] = [focal.key.publicKey, next.key.publicKey];
    const by = (signer: typeof root, key: typeof root, upTo?: SignedSegment) => () =>
      revocationChange(focal.ledger, signer, key, {
        ...WHY,
        ...(upTo === undefined ? {} : { upTo: upTo.hash }),
      });
    const own = await focal.write([{ entity: 'doc', fields: { title: 'x' } }]);
    expect(by(root, other)).toThrowError(expect.objectContaining({ code: 'key-unknown' }) as Error);
    expect(by(health.key.publicKey, root)).toThrowError(
      expect.objectContaining({ code: 'cannot-revoke' }) as Error,
    );
    expect(by(root, root)).toThrowError(expect.objectContaining({ code: 'cannot-revoke' }) as Error);
    expect(by(root, health.key.publicKey, own)).toThrowError(
      expect.objectContaining({ code: 'cut-not-of-key' }) as Error,
    );
  });
});

describe('the root of the focal point', () => {
  /** The root named a recovery key when it issued the plan, and worked on. */
  async function issued() {
    const root = await machine(1, FOCAL);
    const recovery = await machine(9, FOCAL, root.key.publicKey);
    const successor = await machine(10, FOCAL, root.key.publicKey);
    const named = await root.write([
      recoveryKeyChange(root.ledger, root.key.publicKey, recovery.key.publicKey, WHO),
    ]);
    const plan = await root.write([{ entity: 'task/I.1', fields: { content: 'nhiệm vụ' } }]);
    for (const each of [recovery, successor]) await each.ledger.receive([named, plan]);
    return { root, recovery, successor, named, plan };
  }

  it('is handed over by the old key; the new one accepts, writes and revokes the old one', async () => {
    const { root, successor, named, plan } = await issued();
    const health = await machine(2, HEALTH);
    const handed = await root.write([
      handOverChange(root.ledger, root.key.publicKey, successor.key.publicKey, WHO),
    ]);
    await successor.ledger.receive([handed]);
    const took = await successor.write([
      ...accept(health),
      revocationChange(successor.ledger, successor.key.publicKey, root.key.publicKey, WHY),
    ]);
    const sent = await health.write([report(HEALTH, 'x')]);
    const late = await root.write([{ entity: 'task/I.1', fields: { content: 'máy cũ sửa lén' } }]);
    await inEveryOrder(root, [named, plan, handed, took, sent, late], (ledger) => {
      expect(resultOf(ledger, HEALTH)).toBe('x');
      expect(ledger.read('task/I.1')).toEqual({ content: 'nhiệm vụ' });
      expect(ledger.refused()).toMatchObject([{ hash: late.hash, code: 'revoked' }]);
      expect(ledger.keys().find(({ publicKey }) => publicKey === successor.key.publicKey)).toMatchObject({
        office: 'successor',
        stopped: null,
      });
    });
    await root.ledger.receive([took]);
    expect(() => handOverChange(root.ledger, root.key.publicKey, health.key.publicKey, WHO)).toThrowError(
      expect.objectContaining({ code: 'not-the-root' }) as Error,
    );
  });

  it('is taken back by the recovery key after a theft, whatever the thief signed', async () => {
    const { root, recovery, successor, named, plan } = await issued();
    const thief = await machine(11, FOCAL, root.key.publicKey);
    const accomplice = await machine(12, TOURISM, root.key.publicKey);
    // The thief has the root's laptop: hands over to a key of his own and revokes everything he can think of.
    const stolen = await root.write([
      handOverChange(root.ledger, root.key.publicKey, thief.key.publicKey, WHO),
    ]);
    await thief.ledger.receive([named, plan, stolen]);
    const attack = await thief.write([
      ...accept(accomplice),
      revoke(root, named),
      revoke(recovery, named),
      { entity: 'task/I.1', fields: { content: 'giả' } },
    ]);
    const planted = await accomplice.write([report(TOURISM, 'giả')]);
    const rescued = await recovery.write([
      revocationChange(recovery.ledger, recovery.key.publicKey, root.key.publicKey, {
        ...WHY,
        upTo: plan.hash,
      }),
      handOverChange(recovery.ledger, recovery.key.publicKey, successor.key.publicKey, WHO),
    ]);
    await successor.ledger.receive([rescued]);
    const goesOn = await successor.write([{ entity: 'doc', fields: { title: 'Kế hoạch' } }]);
    await inEveryOrder(root, [named, plan, stolen, attack, planted, rescued, goesOn], (ledger) => {
      expect(ledger.read('task/I.1')).toEqual({ content: 'nhiệm vụ' });
      expect(ledger.read('doc')).toEqual({ title: 'Kế hoạch' });
      expect(resultOf(ledger, TOURISM)).toBeUndefined();
      expect(ledger.keys().filter(({ office, stopped }) => office !== null && stopped === null)).toHaveLength(
        2,
      );
    });
  });

  it('an ordinary machine of the focal point hands nothing over', async () => {
    const { root, named, plan } = await issued();
    const second = await machine(4, FOCAL, root.key.publicKey);
    const handed = await root.write(accept(second));
    await second.ledger.receive([named, plan, handed]);
    expect(() => handOverChange(second.ledger, second.key.publicKey, second.key.publicKey, WHO)).toThrowError(
      expect.objectContaining({ code: 'not-the-root' }) as Error,
    );
    const claim = await second.write([
      { entity: `roster/${second.key.publicKey}`, fields: { office: 'successor' } },
      revoke(root, plan),
    ]);
    const after = await root.write([{ entity: 'task/I.1', fields: { content: 'vẫn ghi được' } }]);
    await inEveryOrder(root, [named, plan, handed, claim, after], (ledger) => {
      expect(ledger.read('task/I.1')).toEqual({ content: 'vẫn ghi được' });
      expect(ledger.keys().find(({ publicKey }) => publicKey === second.key.publicKey)?.office).toBeNull();
    });
  });
});
