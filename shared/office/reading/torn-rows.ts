import { fold } from '#shared/text/fold.ts';
import type { GridRow } from './grid.ts';
import { textOf, type TableHeader } from './table-header.ts';
import type { TaskDraft } from './task-draft.ts';

/** What is asked of a row here; `WrittenRow` has it. */
interface RowText {
  readonly row: GridRow;
  readonly content: string;
}

/** A deadline that says something by itself: a time word, or a date. */
const WHOLE_DEADLINE =
  /^(?:thuong xuyen|hang (?:nam|quy|thang|tuan)|dinh ky|trong (?:nam|thang|quy)|(?:den )?(?:het )?(?:nam|thang|quy|tuan|ngay) [\divx]+|truoc|\d{1,2}[/.-]\d|theo tien do|quy [ivx\d]+)/u;

/** Words with which the name of a body begins. */
const BODY =
  /^[-+*\s]*(?:chu tri|co quan|don vi|de nghi|so|phong|ban|bo|ubnd|uy ban|cong an|trung tam|van phong|thanh tra|chi cuc|cuc|vien|truong|tram|hoi|mat tran|doan|to|cac|bch|ban chi huy|bqt|bql|thanh uy|dang uy|tinh uy|don vi|benh vien|nganh|kho bac|thue|ngan hang|lien minh|quan su)\b/u;

/**
 * Whether a row without a number is a task of its own rather than the rest of the row above, cut by a page break:
 * it begins like a sentence and has a whole deadline and a whole name, and so does the row above.
 */
export function isWholeTask(written: RowText, last: TaskDraft, header: TableHeader): boolean {
  const { content, row } = written;
  if (isLower(content)) return false;
  const deadline = textOf(header, row, 'deadline');
  const lead = textOf(header, row, 'lead');
  const hasDeadlines = header.columnOf.has('deadline');
  const wholeDeadline = deadline !== '' && isWholeDeadline(deadline) && isWholeDeadline(last.texts.deadline);
  const wholeLead = lead !== '' && isBody(lead) && isBody(last.texts.lead);
  if (hasDeadlines) return wholeDeadline && (wholeLead || !header.columnOf.has('lead'));
  return wholeLead;
}

/** Whether a row has cells of its own that begin like whole ones: it is no rest of the row above. */
export function beginsWhole(row: GridRow, header: TableHeader): boolean {
  const deadline = textOf(header, row, 'deadline');
  const lead = textOf(header, row, 'lead');
  const timely = !header.columnOf.has('deadline') || isWholeDeadline(deadline);
  const led = !header.columnOf.has('lead') || isBody(lead);
  return timely && led && (deadline !== '' || lead !== '');
}

/** Whether a row reads like the end of the sentence above: it begins with a small letter, or the sentence is not over. */
export function isTornEnd({ content }: Pick<RowText, 'content'>, last: TaskDraft): boolean {
  return content === '' || isLower(content) || /[,(\-–]\s*$/u.test(last.texts.content);
}

function isLower(text: string): boolean {
  return /^[\s"“(]*\p{Ll}/u.test(text);
}

/** Whether a deadline says something by itself, as "Quý III/2024" does and "năm 2024 và" does not. */
export function isWholeDeadline(text: string): boolean {
  return text.length < 80 && WHOLE_DEADLINE.test(fold(text));
}

function isBody(text: string): boolean {
  return BODY.test(fold(text.slice(0, 60)));
}
