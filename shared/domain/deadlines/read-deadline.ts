import type { CalendarDate } from '#shared/ids.ts';
import type { Deadline } from '#shared/domain/appendix.ts';
import { earlier, later } from '#shared/time/calendar-date.ts';
import { cleanText } from '#shared/text/clean-text.ts';
import { makePhrase, type Phrase, slicePhrase } from './phrase.ts';
import { readClause } from './read-clause.ts';
import { type Reading, reading } from './reading.ts';

/**
 * Reads one deadline phrase of an appendix (docs/formats/deadlines.md). Never throws; what cannot be read is
 * `unspecified` with `confirm`. The same phrase in NFC, NFD, upper case, with extra spaces or without diacritics
 * gives the same reading.
 *
 * @param text the cell as written; kept in `text` (NFC).
 * @param options.planDate date of the plan: where a running deadline starts, and which year is proposed if none is written.
 */
export function readDeadline(text: string, options: { readonly planDate: CalendarDate }): Deadline {
  const phrase = makePhrase(text);
  const readings = clausesOf(phrase).flatMap((clause) => readClause(clause, options));
  const { piece: _, ...whole } = combine(phrase, readings);
  const milestones = readings.length > 1 ? readings.map(({ piece, due }) => ({ text: piece, due })) : [];
  return { text: cleanText(text), ...whole, milestones };
}

function clausesOf(phrase: Phrase): Phrase[] {
  const clauses: Phrase[] = [];
  let start = 0;
  for (const { index } of [...phrase.folded.matchAll(/;/gu), { index: phrase.folded.length }]) {
    clauses.push(slicePhrase(phrase, start, index));
    start = index + 1;
  }
  return clauses;
}

function combine(phrase: Phrase, readings: readonly Reading[]): Reading {
  const [only] = readings;
  if (!only) {
    const rule = phrase.display === '' ? 'Bỏ trống' : 'Không nhận ra thời hạn trong câu chữ';
    return reading(phrase, { kind: 'unspecified', confirm: true, rule });
  }
  if (readings.length === 1) return only;
  const impossible = readings.find(({ kind }) => kind === 'unspecified');
  if (impossible) return impossible;
  const dated = readings.filter((each) => each.due !== null);
  if (dated.length === 0) return combineUndated(readings, only);
  return combineDated(readings, dated);
}

/** Recurring or dependent parts only: the part that waits decides, mixtures are shown to an officer. */
function combineUndated(readings: readonly Reading[], first: Reading): Reading {
  const chosen =
    readings.find(({ kind }) => kind === 'dependent') ??
    readings.find(({ every }) => every !== null) ??
    first;
  return { ...chosen, confirm: true, rule: `${chosen.rule}; nhiều ý trong một ô` };
}

/** Several milestones: the whole is due with the last one; it is a target only if that one is. */
function combineDated(readings: readonly Reading[], dated: readonly Reading[]): Reading {
  const due = dated.map((each) => each.due ?? '').reduce(later);
  const decisive = dated.filter((each) => each.due === due);
  // A recurring part has no beginning of its own ("cập nhật hằng quý đến 2030").
  const starts = readings.flatMap((each) => (each.kind === 'recurring' ? [] : (each.start ?? [])));
  // "30/6/2025, từ năm 2026": what begins after the last due date is for an officer to sort out.
  const begun = starts.filter((start) => start <= due);
  const start = begun.length === 0 ? null : begun.reduce(earlier);
  return {
    piece: '',
    kind: 'range',
    start,
    due,
    every: null,
    anchor: dated.find(({ anchor }) => anchor !== null)?.anchor ?? null,
    confirm:
      dated.length < readings.length || begun.length < starts.length || dated.some(({ confirm }) => confirm),
    target: decisive.every(({ target }) => target),
    rule: `Nhiều mốc (${readings.length}): hạn chung là mốc cuối`,
  };
}
