import 'fake-indexeddb/auto';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { builtInPlan } from '#seeds/built-in-plan.ts';
import { acceptWaiting, issued, Q3, report } from '#renderer/testing/report-cycle.ts';
import type { Machine } from '#renderer/testing/machine.ts';
import { acceptReports } from '#renderer/use-cases/review-reports.ts';
import { importPackages } from '#renderer/use-cases/import-packages.ts';
import { planAsOf } from '#shared/book/plan-as-of.ts';
import { createBookReader } from '#shared/book/read-book.ts';
import { createLedger } from '#shared/ledger/create-ledger.ts';
import { agencyId } from '#shared/ids.ts';
import type { DraftBlock } from '#shared/office/draft/apply-edits.ts';
import { type Freeze, freezesOf, isFrozen } from '#shared/office/draft/freezes.ts';
import { freezeCode } from '#shared/office/draft/freeze-code.ts';
import { readFrozenBody } from '#shared/office/draft/frozen-body.ts';
import { type Draft, makeDraft } from '#shared/office/draft/make-draft.ts';
import { codeOfDraft, marked } from '#shared/office/draft/make-freeze.ts';
import { sampleSetup } from '#shared/office/setup/sample-setup.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDraftBlock, hideDraftBlock, settleDraftBlock, writeDraftBlock } from './edit-draft.ts';
import { freezeDraft } from './freeze-draft.ts';

const SETUP = sampleSetup('Ủy ban nhân dân thành phố Phú Quốc');
const HEALTH = agencyId('so-y-te');

const draftOf = ({ session, book }: Machine): Draft =>
  makeDraft(
    { book: book(), ledger: session.ledger, period: Q3, asOf: '2024-09-17', setup: SETUP },
    'consolidated',
  );

function block(draft: Draft, key: string): DraftBlock {
  const found = draft.blocks.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no block ${key}`);
  return found;
}
const textOf = ({ block: { ...shown } }: DraftBlock): string => (shown.kind === 'table' ? '' : shown.text);

function reprint({ session }: Machine, freeze: Freeze) {
  const plan = planAsOf(session.ledger, freeze.segment, builtInPlan(session.planId), builtInAgencies);
  if (plan === null) throw new Error('no plan');
  return readFrozenBody(freeze.body, plan.appendix);
}

let focal: Machine;
let health: Machine;
let home: Machine;

beforeEach(async () => {
  ({ focal, health, home } = await issued());
  await importPackages(focal.session, [await report(health, 'Đã khởi công Trung tâm Y tế.')]);
  await acceptWaiting(focal);
  await acceptReports(focal.session, focal.book(), [HEALTH], Q3);
});

/** Another agency's report comes in and is accepted: the numbers of the document change. */
async function anotherReport(): Promise<void> {
  await importPackages(focal.session, [await report(home, 'Đã trình Đề án.')]);
  await acceptWaiting(focal);
  await acceptReports(focal.session, focal.book(), [agencyId('so-noi-vu')], Q3);
}

describe('an edited draft', () => {
  it('keeps the edit when numbers change under it, says so, and merges both', async () => {
    const before = textOf(block(draftOf(focal), 'sending.counts'));
    const mine = before.replace('Có ', 'Đến nay có ');
    expect(await writeDraftBlock(focal.session, draftOf(focal), 'sending.counts', mine)).toBe(true);
    expect(await writeDraftBlock(focal.session, draftOf(focal), 'sending.counts', mine)).toBe(false);
    expect(block(draftOf(focal), 'sending.counts').standing).toBe('edited');

    await anotherReport();
    const stale = block(draftOf(focal), 'sending.counts');
    expect(stale.standing).toBe('stale');
    expect(textOf(stale)).toBe(mine);
    await expect(freezeDraft(focal.session, draftOf(focal))).rejects.toMatchObject({
      code: 'draft-unsettled',
    });

    const now = stale.generated?.kind === 'paragraph' ? stale.generated.text : '';
    expect(now).not.toBe(before);
    await settleDraftBlock(focal.session, draftOf(focal), stale, {
      kind: 'text',
      text: now.replace('Có ', 'Đến nay có '),
    });
    const settled = block(draftOf(focal), 'sending.counts');
    expect(settled.standing).toBe('edited');
    expect(textOf(settled)).toBe(now.replace('Có ', 'Đến nay có '));

    await settleDraftBlock(focal.session, draftOf(focal), settled, { kind: 'new' });
    expect(block(draftOf(focal), 'sending.counts')).toMatchObject({ standing: 'generated', edit: null });
  });

  it('takes each step back by undo, the last first', async () => {
    const tables = () => draftOf(focal).document.blocks.filter(({ kind }) => kind === 'table').length;
    const made = tables();
    const texts = draftOf(focal).blocks.map(textOf);
    await writeDraftBlock(focal.session, draftOf(focal), 'opening', 'Lời mở đầu của cán bộ.');
    const key = await addDraftBlock(focal.session, draftOf(focal), 'opening', 'Đoạn thêm.');
    await hideDraftBlock(focal.session, draftOf(focal), 'results.agencies', true);
    expect(draftOf(focal).blocks.map(textOf).slice(0, 2)).toEqual(['Lời mở đầu của cán bộ.', 'Đoạn thêm.']);
    expect(tables()).toBe(made - 1);
    await focal.session.undo();
    expect(tables()).toBe(made);
    await focal.session.undo();
    expect(draftOf(focal).blocks.some((each) => each.key === key)).toBe(false);
    await focal.session.undo();
    expect(draftOf(focal).blocks.map(textOf)).toEqual(texts);
  });

  it('writes no text over a table and none that is too long', async () => {
    expect(await writeDraftBlock(focal.session, draftOf(focal), 'results.agencies', 'Số khác')).toBe(false);
    await expect(
      writeDraftBlock(focal.session, draftOf(focal), 'opening', 'a'.repeat(20_001)),
    ).rejects.toMatchObject({ code: 'draft-block-too-long' });
    expect(draftOf(focal).blocks.every(({ edit }) => edit === null)).toBe(true);
  });

  it('cannot be written by an agency', async () => {
    await expect(
      writeDraftBlock(health.session, draftOf(health), 'opening', 'Lời của Sở.'),
    ).rejects.toMatchObject({ code: 'not-owner' });
  });
});

describe('a frozen report', () => {
  it('stays to the letter as it was printed, whatever is written afterwards', async () => {
    await writeDraftBlock(focal.session, draftOf(focal), 'opening', 'Lời mở đầu “đã sửa” 🌾.');
    const draft = draftOf(focal);
    const code = await freezeDraft(focal.session, draft);
    expect(code).toMatch(/^TH-3Q-[0-9A-F]{4}$/u);
    const printed = marked(draft.document, code);

    await anotherReport();
    await writeDraftBlock(focal.session, draftOf(focal), 'opening', 'Lời mở đầu khác.');
    await focal.session.commit('đổi kế hoạch', [
      { entity: 'task/II.1', fields: { content: 'Nội dung khác hẳn', deadline: 'Quý I/2025' } },
      { entity: 'agency/so-y-te', fields: { name: 'Sở Y tế mới' } },
    ]);
    await settleDraftBlock(focal.session, draftOf(focal), block(draftOf(focal), 'opening'), { kind: 'mine' });
    const second = await freezeDraft(focal.session, draftOf(focal));
    await focal.restart();

    const [latest, first] = freezesOf(focal.session.ledger, Q3, 'consolidated');
    expect([latest?.code, latest?.standing, first?.code, first?.standing]).toEqual([
      second,
      'current',
      code,
      'earlier',
    ]);
    if (first === undefined) throw new Error('the first freeze is gone');
    const again = reprint(focal, first);
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    expect(plain(again.blocks)).toEqual(
      plain(
        printed.blocks.map(({ ...each }) => ({
          ...each,
          key: undefined,
          figures: undefined,
        })),
      ),
    );
    expect(plain(again.frame)).toEqual(plain(printed.frame));
    expect(again.appendix?.document.tasks.map(({ content }) => content)).toEqual(
      printed.appendix?.document.tasks.map(({ content }) => content),
    );
    expect([...(again.appendix?.progress ?? [])]).toEqual([...(printed.appendix?.progress ?? [])]);
    const about = { plan: focal.session.planId, period: Q3, document: 'consolidated', asOf: first.asOf };
    expect(await freezeCode(about, again)).toEqual({ code, digest: first.digest });
  });

  it('is not frozen twice, and not taken back without a trace', async () => {
    const code = await freezeDraft(focal.session, draftOf(focal));
    await expect(freezeDraft(focal.session, draftOf(focal))).rejects.toMatchObject({
      code: 'already-frozen',
    });
    await focal.session.undo();
    const standings = () =>
      freezesOf(focal.session.ledger, Q3, 'consolidated').map((each) => [each.code, each.standing]);
    expect(standings()).toEqual([[code, 'undone']]);
    const stands = () => isFrozen(focal.session.ledger, Q3, 'consolidated');
    expect(stands()).toBe(false);
    expect(await freezeDraft(focal.session, draftOf(focal))).toBe(code);
    expect(standings()).toEqual([[code, 'current']]);
    expect(stands()).toBe(true);
    expect(isFrozen(focal.session.ledger, Q3, 'upward-khac')).toBe(false);
    await writeDraftBlock(focal.session, draftOf(focal), 'opening', 'Lời khác.');
    const second = await freezeDraft(focal.session, draftOf(focal));
    await focal.session.undo();
    expect(standings()).toEqual([
      [second, 'undone'],
      [code, 'current'],
    ]);
  });

  it('has one code under every name that the page set-up gives the office and its superior', async () => {
    const { ledger } = focal.session;
    const under = async (issuer: string, parent: string) => {
      const facts = { book: focal.book(), ledger, period: Q3, asOf: '2024-09-17' } as const;
      const draft = makeDraft({ ...facts, setup: { ...SETUP, issuer, parent } }, 'consolidated');
      return { text: textOf(block(draft, 'opening')), code: await codeOfDraft(ledger, draft) };
    };
    const old = await under('Ủy ban nhân dân thành phố Phú Quốc', 'Ủy ban nhân dân tỉnh Kiên Giang');
    const renamed = await under('Ủy ban nhân dân đặc khu Phú Quốc', 'Ủy ban nhân dân tỉnh An Giang');
    expect(renamed.text).toContain('đặc khu');
    expect(renamed.code).toEqual(old.code);
    await writeDraftBlock(focal.session, draftOf(focal), 'opening', `${old.text} Có bổ sung.`);
    expect((await codeOfDraft(ledger, draftOf(focal))).code).not.toBe(old.code.code);
  });

  it('has the same code, edits and freezes wherever the same segments are, in any order', async () => {
    await writeDraftBlock(focal.session, draftOf(focal), 'opening', 'Lời mở đầu của cán bộ.');
    await freezeDraft(focal.session, draftOf(focal));
    await anotherReport();
    await addDraftBlock(focal.session, draftOf(focal), 'difficulties', 'Đoạn thêm.');
    const { ledger } = focal.session;
    const copy = createLedger(ledger.options);
    for (const segment of ledger.export().toReversed()) await copy.receive([segment]);
    const book = createBookReader(builtInPlan(focal.session.planId), builtInAgencies)(copy, '2024-09-17');
    const facts = { book, ledger: copy, period: Q3, asOf: '2024-09-17', setup: SETUP } as const;
    const there = makeDraft(facts, 'consolidated');
    expect(there.blocks).toEqual(draftOf(focal).blocks);
    expect(await codeOfDraft(copy, there)).toEqual(await codeOfDraft(ledger, draftOf(focal)));
    expect(freezesOf(copy, Q3, 'consolidated')).toEqual(freezesOf(ledger, Q3, 'consolidated'));
  });
});
