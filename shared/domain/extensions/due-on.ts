import type { AgencyId, CalendarDate, PeriodId } from '#shared/ids.ts';
import type { Extension } from '#shared/domain/extension.ts';

/** What a due date depends on: the day written or confirmed, and what was decided about it since. */
export interface DueFacts {
  /** Before any extension; null when there is none. */
  readonly due: CalendarDate | null;
  readonly extensions: readonly Extension[];
}

/**
 * The extensions that count on a day, the one that decides last: granted, their document dated that day or before, not
 * taken back by then. Order is by the documents' dates, then by the due dates they set: clocks of machines decide nothing.
 */
export function extensionsOn(extensions: readonly Extension[], asOf: CalendarDate): readonly Extension[] {
  return extensions
    .filter(
      ({ decision, on, withdrawn }) =>
        decision === 'granted' && on <= asOf && (withdrawn === null || withdrawn.on > asOf),
    )
    .toSorted(byDocument);
}

/** The due date on a day. A task without one has nothing to extend: a deadline must be confirmed first. */
export function dueOn({ due, extensions }: DueFacts, asOf: CalendarDate): CalendarDate | null {
  if (due === null) return null;
  return extensionsOn(extensions, asOf).at(-1)?.until ?? due;
}

/** The due date by everything decided so far, whatever the documents' dates: what a new request or decision starts from. */
export function latestDue(facts: DueFacts): CalendarDate | null {
  return dueOn(facts, LAST_DAY);
}

/** What was decided last about the extension that an agency's report of a period asks for; undefined while nothing was. */
export function answerTo(
  extensions: readonly Extension[],
  agency: AgencyId,
  period: PeriodId,
): Extension | undefined {
  return extensions.findLast(
    ({ request }) => request !== null && request.agency === agency && request.period === period,
  );
}

const LAST_DAY: CalendarDate = '9999-12-31';

function byDocument(a: Extension, b: Extension): number {
  const keys = (each: Extension) => `${each.on} ${each.until} ${each.id}`;
  return keys(a) < keys(b) ? -1 : 1;
}
