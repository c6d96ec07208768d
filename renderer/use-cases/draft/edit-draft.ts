import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import type { DraftBlock } from '#shared/office/draft/apply-edits.ts';
import * as changes from '#shared/office/draft/draft-changes.ts';
import { LONGEST_BLOCK } from '#shared/office/draft/draft-record.ts';
import type { Draft } from '#shared/office/draft/make-draft.ts';
import { Problem } from '#shared/problem.ts';

/** What an officer decides about a block whose words both sides changed. */
export type DraftChoice =
  | { readonly kind: 'mine' }
  | { readonly kind: 'new' }
  /** Both put together, or a third text. */
  | { readonly kind: 'text'; readonly text: string };

/**
 * The officer's words for a block, as they left it. What says the same as before is not written.
 *
 * @param basedOn the program's words the officer began from.
 * @returns whether a segment was written.
 * @throws Problem `draft-block-too-long`; nothing is written.
 */
export async function writeDraftBlock(
  session: Session,
  draft: Draft,
  key: string,
  text: string,
  basedOn?: string,
): Promise<boolean> {
  checkLength(text);
  const block = draft.blocks.find((each) => each.key === key);
  const change = changes.writeBlock(place(session, draft), draft.blocks, key, text, basedOn);
  const before = session.ledger.read(change.entity);
  const same = Object.entries(change.fields).every(
    ([field, value]) =>
      field === 'by' ||
      field === 'at' ||
      JSON.stringify(before?.[field] ?? emptyOf(value)) === JSON.stringify(value),
  );
  if (same || block?.block.kind === 'table') return false;
  await session.commit('sửa dự thảo báo cáo', [change]);
  return true;
}

/** A paragraph of the officer's own after a block. Returns its key. */
export async function addDraftBlock(
  session: Session,
  draft: Draft,
  after: string,
  text: string,
): Promise<string> {
  checkLength(text);
  const taken = new Set(draft.blocks.map(({ key }) => key));
  const key = changes.keyForAdded(now(), taken);
  await session.commit('thêm đoạn vào dự thảo', [
    changes.addBlock(place(session, draft), draft.blocks, after, key, text),
  ]);
  return key;
}

/** Leaves a block out of the document, or takes it in again. */
export async function hideDraftBlock(
  session: Session,
  draft: Draft,
  key: string,
  hidden: boolean,
): Promise<void> {
  const change = (hidden ? changes.hideBlock : changes.showBlock)(place(session, draft), key);
  await session.commit(hidden ? 'bỏ đoạn khỏi dự thảo' : 'đưa đoạn vào lại dự thảo', [change]);
}

/** Settles a block whose data changed, or takes an edit back. The words not taken stay in the history. */
export async function settleDraftBlock(
  session: Session,
  draft: Draft,
  block: DraftBlock,
  choice: DraftChoice,
): Promise<void> {
  const at = place(session, draft);
  switch (choice.kind) {
    case 'mine':
      await session.commit('giữ lời đã sửa', [changes.keepMine(at, block)]);
      return;
    case 'new':
      await session.commit('lấy lời của chương trình', [changes.takeBack(at, block.key)]);
      return;
    case 'text': {
      checkLength(choice.text);
      const { entity, fields } = changes.writeBlock(at, draft.blocks, block.key, choice.text);
      const settled = { ...fields, ...changes.keepMine(at, block).fields };
      // What equals the program's words, or says nothing, is no edit any more.
      const change = { entity, fields: typeof fields['text'] === 'string' ? settled : fields };
      await session.commit('gộp lời đã sửa với số liệu mới', [change]);
    }
  }
}

function place({ profile }: Session, { id, period }: Draft): changes.DraftPlace {
  return { period, document: id, by: profile.person, at: now() };
}

function emptyOf(value: unknown): unknown {
  return value === false ? false : null;
}

function checkLength(text: string): void {
  if (text.length <= LONGEST_BLOCK) return;
  throw new Problem('draft-block-too-long', 'Đoạn vừa sửa dài quá 20.000 ký tự nên chưa ghi vào sổ.', {
    advice: 'Đồng chí tách thành nhiều đoạn bằng “Thêm đoạn” rồi ghi lại.',
  });
}
