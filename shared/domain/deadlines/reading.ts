import type { CalendarDate } from '#shared/ids.ts';
import type { Deadline } from '#shared/domain/appendix.ts';
import type { Phrase } from './phrase.ts';

/** What one piece of a phrase says; the whole deadline is put together from these. */
export interface Reading extends Omit<Deadline, 'text' | 'milestones'> {
  /** The piece, as written. */
  readonly piece: string;
}

export interface ReadingContext {
  /** Date of the plan: start of what runs from now on, and the year that is proposed where none is written. */
  readonly planDate: CalendarDate;
}

/** A reading with everything unknown, to be filled in by a rule. */
export function reading(
  phrase: Phrase,
  found: Pick<Reading, 'kind' | 'rule'> & Partial<Omit<Reading, 'piece' | 'target'>>,
): Reading {
  return {
    start: null,
    due: null,
    every: null,
    anchor: null,
    confirm: false,
    ...found,
    target: /\bphan dau\b/u.test(phrase.folded),
    piece: trimPunctuation(phrase.display),
  };
}

/** Cuts separators and unpaired brackets off the ends. */
export function trimPunctuation(text: string): string {
  const trimmed = text.replace(/^[\s,;:.–-]+(?:và\s+)?|^và\s+|[\s,;:.–-]+$/giu, '');
  if (trimmed.endsWith(')') && !trimmed.includes('(')) return trimmed.slice(0, -1).trim();
  if (trimmed.startsWith('(') && !trimmed.includes(')')) return trimmed.slice(1).trim();
  return trimmed;
}
