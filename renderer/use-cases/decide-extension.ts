import { now, today } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { extensionChange, extensionWithdrawal } from '#shared/book/changes/extension-changes.ts';
import type { BookTask } from '#shared/book/types.ts';
import type { Extension } from '#shared/domain/extension.ts';
import { LONGEST_REASON } from '#shared/domain/reports/record-schemas.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { cleanText } from '#shared/text/clean-text.ts';
import { formatDate } from '#shared/time/format-date.ts';

/** What the focal point's officer fills in. */
export interface ExtensionAnswer {
  readonly until: CalendarDate;
  readonly reason: string;
  /** Số, ký hiệu; may be empty where a request is declined. */
  readonly document: string;
  /** The document's date. */
  readonly on: CalendarDate;
  /** The report that asks for it; null when nobody asked. */
  readonly request: Extension['request'];
}

/**
 * "Gia hạn": puts a task's deadline off. The old deadline, the request and every earlier decision stay.
 *
 * @throws Problem `extension-without-due`, `extension-not-later`, `reason-missing`, `document-missing`, `future-date`,
 *   `reason-too-long`; nothing is written.
 */
export async function grantExtension(
  session: Session,
  task: BookTask,
  answer: ExtensionAnswer,
): Promise<void> {
  const where = task.row.path;
  if (task.due === null) {
    throw new Problem('extension-without-due', 'Nhiệm vụ chưa có ngày đến hạn nên chưa gia hạn được.', {
      where,
      advice: 'Đồng chí xác nhận hạn của nhiệm vụ trước, rồi gia hạn.',
    });
  }
  if (answer.until <= task.due) {
    throw new Problem(
      'extension-not-later',
      `Ngày gia hạn ${formatDate(answer.until)} không sau hạn hiện tại ${formatDate(task.due)}.`,
      { where, advice: 'Đồng chí chọn ngày sau hạn hiện tại.' },
    );
  }
  if (answer.document.trim() === '') {
    throw new Problem('document-missing', 'Gia hạn cần số, ký hiệu của văn bản cho phép.', {
      where,
      advice: 'Đồng chí ghi số và ngày của văn bản.',
    });
  }
  await decide(session, task, answer, 'granted');
}

/**
 * "Không gia hạn": answers a request; the deadline stays.
 *
 * @throws Problem `reason-missing`, `future-date`, `reason-too-long`; nothing is written.
 */
export async function declineExtension(
  session: Session,
  task: BookTask,
  answer: ExtensionAnswer,
): Promise<void> {
  await decide(session, task, answer, 'declined');
}

/** Takes a granted extension back, from a day on. The record stays. Throws Problem `reason-missing`, `future-date`. */
export async function withdrawExtension(
  session: Session,
  task: BookTask,
  { id }: Extension,
  { on, reason }: Pick<ExtensionAnswer, 'on' | 'reason'>,
): Promise<void> {
  check(task, { on, reason, document: '' });
  const withdrawn = { on, reason: cleanText(reason).trim(), by: session.profile.person, at: now() };
  await session.commit(`rút gia hạn ${task.row.path}`, [extensionWithdrawal(task.path, id, withdrawn)]);
}

async function decide(
  session: Session,
  task: BookTask,
  { until, reason, document, on, request }: ExtensionAnswer,
  decision: Extension['decision'],
): Promise<void> {
  check(task, { on, reason, document });
  const extension: Extension = {
    // A record of its own for each decision: two machines that decide at once stand beside each other.
    id: crypto.randomUUID(),
    task: task.path,
    decision,
    from: task.due,
    until,
    reason: cleanText(reason).trim(),
    document: cleanText(document).trim(),
    on,
    request,
    by: session.profile.person,
    at: now(),
    withdrawn: null,
  };
  const label = decision === 'granted' ? `gia hạn ${task.row.path}` : `không gia hạn ${task.row.path}`;
  await session.commit(label, [extensionChange(extension)]);
}

function check(
  task: BookTask,
  { on, reason, document }: Pick<ExtensionAnswer, 'on' | 'reason' | 'document'>,
): void {
  const where = task.row.path;
  if (reason.trim() === '') {
    throw new Problem('reason-missing', 'Quyết định về gia hạn cần lý do.', {
      where,
      advice: 'Đồng chí ghi ngắn gọn lý do.',
    });
  }
  if (reason.length > LONGEST_REASON || document.length > LONGEST_REASON) {
    throw new Problem('reason-too-long', 'Lý do hoặc số văn bản dài quá 2.000 ký tự nên chưa ghi.', {
      where,
      advice: 'Đồng chí rút gọn rồi ghi lại. Sổ không thay đổi gì.',
    });
  }
  if (on > today()) {
    throw new Problem('future-date', `Ngày ${formatDate(on)} chưa đến.`, {
      where,
      advice: 'Đồng chí ghi ngày của văn bản, không muộn hơn hôm nay.',
    });
  }
}
