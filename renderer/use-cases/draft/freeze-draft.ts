import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { freezesOf } from '#shared/office/draft/freezes.ts';
import type { Draft } from '#shared/office/draft/make-draft.ts';
import { makeFreeze } from '#shared/office/draft/make-freeze.ts';
import { Problem } from '#shared/problem.ts';

/**
 * "Chốt báo cáo": keeps a draft as it is now under a short code of its content. Nothing that comes in or is edited
 * later changes it; a corrected version is another freeze beside it.
 *
 * @returns the code, e.g. `TH-3Q-1D22`.
 * @throws Problem `draft-unsettled` while edits wait for a decision; `already-frozen` when the last freeze says the same.
 */
export async function freezeDraft(session: Session, draft: Draft): Promise<string> {
  const open = draft.blocks.filter(({ standing }) => standing === 'stale' || standing === 'orphan');
  if (open.length > 0) {
    throw new Problem(
      'draft-unsettled',
      `Còn ${open.length} đoạn đã sửa mà số liệu đã đổi, nên chưa chốt được.`,
      { advice: 'Đồng chí chọn giữ lời đã sửa, lấy lời mới hoặc gộp ở từng đoạn rồi chốt.' },
    );
  }
  const freeze = await makeFreeze(session.ledger, draft, { by: session.profile.person, at: now() });
  const current = freezesOf(session.ledger, draft.period, draft.id).find(
    ({ standing }) => standing === 'current',
  );
  if (current?.digest === freeze.digest) {
    throw new Problem('already-frozen', `Dự thảo giống hệt bản đã chốt ${current.code}, không chốt thêm.`, {
      advice: 'Đồng chí in hoặc xuất lại bản đã chốt.',
    });
  }
  await session.commit(`chốt báo cáo ${freeze.code}`, [freeze.change]);
  return freeze.code;
}
