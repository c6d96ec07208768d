import { addresseeReader } from '#shared/domain/summary/addressee.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { fold } from '#shared/text/fold.ts';

/** Whole report, or the key figures, what is late and what this recipient can settle. */
export type UpwardForm = 'full' | 'brief';

/** A body above to which the focal point drafts a report. */
export interface UpwardRecipient {
  /** As after "Kính gửi". */
  readonly name: string;
  readonly form: UpwardForm;
}

/** "xây dựng báo cáo A, B, C theo quy định" of the part that names the focal point (Kế hoạch 158/KH-UBND, phần III). */
const SENTENCE = /(?:xây dựng|tổng hợp,?) báo cáo (?<names>\p{Lu}[^.;]*?)(?: theo quy định|[.;]|$)/u;

/**
 * To whom a plan has its focal point draft reports, as the plan says it; none where it says nothing. Central bodies
 * get the brief form, all others the full one.
 */
export function upwardRecipients(body: Plan['body']): readonly UpwardRecipient[] {
  const read = addresseeReader([]);
  const sentence = body
    .map(({ text }) => text.normalize('NFC'))
    .filter((text) => fold(text).includes('dau moi'))
    .map((text) => SENTENCE.exec(text)?.groups?.['names'] ?? '')
    .find((names) => names !== '');
  return (sentence ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, form: read(name).level === 'central' ? 'brief' : 'full' }));
}

const BRIEF = /\s*\(\s*rút gọn\s*\)$/iu;

/** One line per recipient, as an officer types it: "Thủ tướng Chính phủ (rút gọn)". */
export function upwardOfLines(lines: readonly string[]): readonly UpwardRecipient[] {
  return lines.map((line) =>
    BRIEF.test(line) ? { name: line.replace(BRIEF, ''), form: 'brief' } : { name: line, form: 'full' },
  );
}

export function linesOfUpward(recipients: readonly UpwardRecipient[]): readonly string[] {
  return recipients.map(({ name, form }) => (form === 'brief' ? `${name} (rút gọn)` : name));
}
