import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLedger, loadLedger } from '#shared/ledger/create-ledger.ts';
import type * as CreateLedger from '#shared/ledger/create-ledger.ts';
import { entity } from '#shared/ledger/entities.ts';
import type * as Entities from '#shared/ledger/entities.ts';
import { accept, FOCAL, HEALTH, machine, report } from '#shared/ledger/testing/book-parts.ts';
import { plainSegment, signPlain } from '#shared/ledger/testing/forge.ts';
import { periodId, taskPath } from '#shared/ids.ts';
import { readPackage } from '#shared/package/read-package.ts';
import { inputOf } from '#shared/package/testing/sample-package.ts';
import { writePackage } from '#shared/package/write-package.ts';
import type * as NewerContent from './newer-content.ts';

/** Kinds of records that came after the first version of the program. */
const LATER = ['schedule', 'extension', 'filled', 'workbook', 'consol'];
const Q3 = periodId('2024-Q3');
const ENTITIES = '#shared/ledger/entities.ts';

afterEach(() => {
  vi.doUnmock(ENTITIES);
  vi.resetModules();
});

/** The program as it was before it knew these kinds: to it they are whoever's wrote them. */
async function olderProgram() {
  vi.resetModules();
  vi.doMock(ENTITIES, async (original) => {
    const now = await original<typeof Entities>();
    return {
      ...now,
      ownerOf: (id: string) => (LATER.includes(id.split('/', 1)[0] ?? '') ? null : now.ownerOf(id)),
    };
  });
  return {
    ledger: await import('#shared/ledger/create-ledger.ts').then((made: typeof CreateLedger) => made),
    book: await import('./newer-content.ts').then((made: typeof NewerContent) => made),
  };
}

describe('a program from before the schedule, extensions, workbooks and drafts', () => {
  it('says what it cannot show, hands it on byte for byte, and sees it after its update', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    const task = taskPath('I.7');
    await focal.write(accept(health));
    await focal.write([{ entity: entity.schedule, fields: { sendingDays: 2 } }]);
    await focal.write([
      { entity: entity.extension(task, 'a'), fields: { decision: 'granted', until: '2025-06-30' } },
      { entity: entity.filled(HEALTH, task, Q3), fields: { result: 'từ tệp Excel' } },
      { entity: entity.workbook(HEALTH, Q3), fields: { code: '3Q-1D22', over: [] } },
      { entity: entity.consol(Q3, 'draft/1'), fields: { text: 'dự thảo' } },
    ]);
    await focal.ledger.receive([await health.write([report(HEALTH, 'từ gói')])]);
    const sent = await writePackage(inputOf(focal, { kind: 'full-copy', segments: focal.ledger.export() }));

    const older = await olderProgram();
    const old = older.ledger.createLedger({ ...focal.ledger.options, self: null });
    const received = await old.receive((await readPackage(sent)).segments);
    expect(received.refused).toEqual([]);
    expect(received.waiting).toEqual([]);
    expect(older.book.newerContent(old)?.kinds).toEqual(LATER.toSorted().map((kind) => ({ kind, count: 1 })));
    expect(old.read(`rep/${HEALTH}/${task}/2024-Q3`)).toBeUndefined();
    expect(old.read(`rep/${HEALTH}/I.1/2024-Q3`)).toEqual({ result: 'từ gói' });
    const handedOn = old.export({ waiting: true });
    expect(handedOn.map(({ bytes }) => bytes)).toEqual(focal.ledger.export().map(({ bytes }) => bytes));

    const updated = await loadLedger({ ...focal.ledger.options, self: null }, handedOn);
    expect(await updated.digest()).toBe(await focal.ledger.digest());
    expect(updated.read(entity.schedule)).toEqual({ sendingDays: 2 });
  });

  it('carries a forgery it cannot know, and whoever knows the kind refuses it', async () => {
    const focal = await machine(1, FOCAL);
    const health = await machine(2, HEALTH);
    await focal.write(accept(health));
    const tables = [{ fields: ['sendingDays'], entities: [entity.schedule], columns: [[99]] }];
    const forged = await signPlain(plainSegment(health.key, { tables }), health.key);
    const older = await olderProgram();
    const old = older.ledger.createLedger({ ...focal.ledger.options, self: null });
    await old.receive([...focal.ledger.export(), forged]);
    expect(old.read(entity.schedule)).toEqual({ sendingDays: 99 });
    const reader = createLedger({ ...focal.ledger.options, self: null });
    const { refused } = await reader.receive(old.export());
    expect(refused).toMatchObject([{ hash: forged.hash, code: 'not-owner' }]);
    expect(reader.read(entity.schedule)).toBeUndefined();
  });
});
