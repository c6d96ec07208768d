import type { AgencyId } from '#shared/ids.ts';

/** Which rows are chosen, and where the keyboard is; by agency, because rows change their places while files come in. */
export interface RowSelection {
  readonly current: AgencyId | null;
  readonly picked: ReadonlySet<AgencyId>;
  /** Where Shift began, and what was chosen before. */
  readonly range: { readonly from: AgencyId; readonly before: ReadonlySet<AgencyId> } | null;
}

export const NOTHING_PICKED: RowSelection = { current: null, picked: new Set(), range: null };

/** A row of the list, in its order; `pickable` rows can be chosen. */
export interface SelectableRow {
  readonly agency: AgencyId;
  readonly pickable: boolean;
}

/** Goes to a row; with Shift every row from where Shift began up to it is chosen, as in Excel. */
export function moveTo(
  selection: RowSelection,
  rows: readonly SelectableRow[],
  to: AgencyId,
  extend: boolean,
): RowSelection {
  if (!extend) return { ...selection, current: to, range: null };
  const from = selection.range?.from ?? selection.current ?? to;
  const before = selection.range?.before ?? selection.picked;
  const ends = [from, to].map((agency) => rows.findIndex((row) => row.agency === agency));
  // Whoever Shift began at is no longer in the list: only the row itself.
  const [first, last] = ends.includes(-1)
    ? [ends[1] ?? 0, ends[1] ?? 0]
    : [Math.min(...ends), Math.max(...ends)];
  const span = rows.slice(first, last + 1).flatMap((row) => (row.pickable ? row.agency : []));
  return { current: to, picked: new Set([...before, ...span]), range: { from, before } };
}

export function setPicked(selection: RowSelection, agencies: readonly AgencyId[], on: boolean): RowSelection {
  const picked = new Set(selection.picked);
  for (const agency of agencies) {
    if (on) picked.add(agency);
    else picked.delete(agency);
  }
  return { ...selection, picked, range: null };
}

/** Ctrl+A: every row that can be chosen; all of them chosen already, none. */
export function pickAll(selection: RowSelection, rows: readonly SelectableRow[]): RowSelection {
  const all = rows.flatMap(({ agency, pickable }) => (pickable ? agency : []));
  return setPicked(selection, all, !all.every((agency) => selection.picked.has(agency)));
}
