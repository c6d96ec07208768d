import { describe, expect, it } from 'vitest';
import { accept, FOCAL, HEALTH, machine, NOW, report, TOURISM } from '#shared/ledger/testing/book-parts.ts';
import { receiptChanges, receiptsOf, receivedBy } from './receipts.ts';

const WHO = { by: 'Lê Văn Nam', at: NOW };

async function two() {
  const focal = await machine(1, FOCAL);
  const health = await machine(2, HEALTH);
  const tourism = await machine(3, TOURISM);
  await focal.write(accept(health, tourism));
  for (const each of [health, tourism]) await each.ledger.receive(focal.ledger.export());
  return { focal, health, tourism };
}

describe('receipts', () => {
  it('tell the sender what arrived, and only when they come back', async () => {
    const { focal, health, tourism } = await two();
    const first = await health.write([report(HEALTH, 'một')]);
    await focal.ledger.receive([first]);
    const receipt = await focal.write(receiptChanges(focal.ledger, FOCAL, WHO));
    const second = await health.write([report(HEALTH, 'hai')]);
    expect(receivedBy(health.ledger, first.hash)).toEqual([]);
    await health.ledger.receive([receipt]);
    expect(receivedBy(health.ledger, first.hash)).toMatchObject([
      { by: FOCAL, upTo: 1, person: 'Lê Văn Nam', at: NOW },
    ]);
    expect(receivedBy(health.ledger, second.hash)).toEqual([]);
    // Nobody waits for another agency's work because of a receipt.
    await tourism.ledger.receive([receipt]);
    expect(tourism.ledger.waiting()).toEqual([]);
    expect(receiptsOf(tourism.ledger)).toHaveLength(1);
  });

  it('are written once for the same arrivals, anew for more, and cover all before', async () => {
    const { focal, health } = await two();
    const sent = [await health.write([report(HEALTH, 'một')]), await health.write([report(HEALTH, 'hai')])];
    await focal.ledger.receive(sent.slice(0, 1));
    await focal.write(receiptChanges(focal.ledger, FOCAL, WHO));
    expect(receiptChanges(focal.ledger, FOCAL, WHO)).toEqual([]);
    await focal.ledger.receive(sent);
    const again = await focal.write(receiptChanges(focal.ledger, FOCAL, WHO));
    await health.ledger.receive([...focal.ledger.export(), again]);
    for (const { hash } of sent) expect(receivedBy(health.ledger, hash)).toHaveLength(1);
    expect(receiptChanges(health.ledger, HEALTH, WHO).map(({ entity }) => entity)).toEqual([
      `receipt/${HEALTH}/${focal.key.publicKey}`,
    ]);
  });

  it('of a forked chain name both ends', async () => {
    const { focal, health } = await two();
    const copy = await machine(2, HEALTH);
    await copy.ledger.receive(focal.ledger.export());
    const left = await health.write([report(HEALTH, 'một')]);
    const right = await copy.write([report(HEALTH, 'hai')]);
    await focal.ledger.receive([left, right]);
    const receipt = await focal.write(receiptChanges(focal.ledger, FOCAL, WHO));
    await health.ledger.receive([right, receipt]);
    expect(receivedBy(health.ledger, left.hash)).toHaveLength(1);
    expect(receivedBy(health.ledger, right.hash)).toHaveLength(1);
  });

  it('of what was not here say nothing, and nobody gives them in another’s name', async () => {
    const { focal, health } = await two();
    expect(receiptChanges(focal.ledger, FOCAL, WHO)).toEqual([]);
    await expect(
      health.write([{ entity: `receipt/${FOCAL}/${health.key.publicKey}`, fields: { heads: [] } }]),
    ).rejects.toMatchObject({ code: 'not-owner' });
  });
});
