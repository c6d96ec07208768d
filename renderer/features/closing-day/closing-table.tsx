import { useProfile } from '#renderer/data/session-context.tsx';
import type { ClosingRow } from '#shared/domain/closing-day/types.ts';
import type { AgencyId } from '#shared/ids.ts';
import { type Dispatch, type KeyboardEvent, type SetStateAction, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { canPick } from './bulk-work.ts';
import { type ClosingAction, closingGroup } from './closing-look.ts';
import { ClosingRowView } from './closing-row-view.tsx';
import { moveTo, pickAll, type RowSelection, setPicked } from './row-selection.ts';

export interface ClosingTableProps {
  readonly label: string;
  /** Those shown, those that need work first. */
  readonly rows: readonly ClosingRow[];
  readonly selection: RowSelection;
  readonly onSelection: Dispatch<SetStateAction<RowSelection>>;
  readonly onAction: (row: ClosingRow, action: Exclude<ClosingAction, null>) => void;
  readonly onAccept: () => void;
  readonly onGiveBack: () => void;
}

/**
 * One row per agency. Arrows move, with Shift they choose; Space chooses one, Ctrl+A all, Esc none. Enter does the row's
 * next action, Ctrl+Enter accepts what is chosen, Ctrl+Backspace returns it.
 */
export function ClosingTable({
  label,
  rows,
  selection,
  onSelection,
  onAction,
  onAccept,
  onGiveBack,
}: ClosingTableProps) {
  const { t } = useTranslation('closing-day');
  const own = useProfile().agency;
  const body = useRef<HTMLTableSectionElement>(null);
  const selectable = rows.map((row) => ({ agency: row.agency, pickable: canPick(row, own) }));
  const pickable = selectable.flatMap((row) => (row.pickable ? row.agency : []));
  const allPicked = pickable.length > 0 && pickable.every((agency) => selection.picked.has(agency));
  const somePicked = pickable.some((agency) => selection.picked.has(agency));
  const found = rows.findIndex(({ agency }) => agency === selection.current);
  const current = Math.max(found, 0);
  useFocusKept(body, current);

  const go = (index: number, extend: boolean) => {
    const at = Math.min(Math.max(index, 0), rows.length - 1);
    const row = rows[at];
    if (row === undefined) return;
    onSelection((before) => moveTo(startingAt(before, rows[current]), selectable, row.agency, extend));
    body.current?.rows[at]?.focus();
  };
  const press = (event: KeyboardEvent) => {
    // Keys of the controls inside a row are their own.
    if (!(event.target instanceof HTMLTableRowElement) || event.altKey || event.metaKey) return;
    if (run(event)) event.preventDefault();
  };
  /** Whether the key meant something. */
  const run = ({ key, ctrlKey, shiftKey, target }: KeyboardEvent): boolean => {
    const row = rows[current];
    const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: rows.length - 1 }[key];
    if (to !== undefined) go(to, shiftKey);
    else if (ctrlKey && key === 'Enter') onAccept();
    else if (ctrlKey && key === 'Backspace') onGiveBack();
    else if (ctrlKey && key.toLowerCase() === 'a') onSelection((before) => pickAll(before, selectable));
    else if (ctrlKey) return false;
    else if (key === 'Escape') onSelection((before) => setPicked(before, [...before.picked], false));
    else if (key === ' ' && row) pick(row.agency, !selection.picked.has(row.agency));
    else if (key === 'Enter')
      (target as HTMLElement).querySelector<HTMLButtonElement>('td:last-child button')?.click();
    else return false;
    return true;
  };
  const pick = (agency: AgencyId, on: boolean, extend = false) => {
    const can = pickable.includes(agency);
    if (can)
      onSelection((before) =>
        extend ? moveTo(before, selectable, agency, true) : setPicked(before, [agency], on),
      );
  };

  return (
    <table className="tbl tbl-rows closing-table" role="grid" aria-label={label} aria-multiselectable="true">
      <colgroup>
        <col className="closing-pick" />
        <col className="closing-agency" />
        <col className="closing-lead" />
        <col className="closing-co" />
        <col className="closing-state" />
        <col className="closing-at" />
        <col />
        <col className="closing-act" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            {pickable.length === 0 ? (
              <span className="visually-hidden">{t('table.pickHead')}</span>
            ) : (
              <input
                type="checkbox"
                className="closing-box"
                aria-label={t('table.pickAll')}
                checked={allPicked}
                ref={(box) => {
                  if (box) box.indeterminate = somePicked && !allPicked;
                }}
                onChange={() => onSelection((before) => pickAll(before, selectable))}
              />
            )}
          </th>
          <th scope="col">{t('table.agency')}</th>
          <th scope="col" className="num">
            {t('table.lead')}
          </th>
          <th scope="col" className="num">
            {t('table.coLead')}
          </th>
          <th scope="col">{t('table.state')}</th>
          <th scope="col">{t('table.receivedAt')}</th>
          <th scope="col">{t('table.detail')}</th>
          <th scope="col">{t('table.action')}</th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={press}>
        {rows.map((row, index) => {
          const before = rows[index - 1];
          return (
            <ClosingRowView
              key={row.agency}
              row={row}
              own={row.agency === own}
              groupStart={before !== undefined && closingGroup(before) !== closingGroup(row)}
              current={index === current}
              pickable={pickable.includes(row.agency)}
              picked={selection.picked.has(row.agency)}
              onFocus={() =>
                onSelection((now) =>
                  now.current === row.agency ? now : moveTo(now, selectable, row.agency, false),
                )
              }
              onPick={(on, extend) => pick(row.agency, on, extend)}
              onAction={(action) => onAction(row, action)}
            />
          );
        })}
      </tbody>
    </table>
  );
}

/** Before the keyboard was anywhere, it is at the row that has the tab stop. */
const startingAt = (selection: RowSelection, row: ClosingRow | undefined): RowSelection =>
  selection.current === null && row !== undefined ? { ...selection, current: row.agency } : selection;

/**
 * Rows change their places while files come in and leave the list when they are judged; a row that is moved or gone loses
 * the focus. Who worked in the list, or in a dialog opened from it, goes on there.
 */
function useFocusKept(body: { readonly current: HTMLTableSectionElement | null }, current: number): void {
  const inside = useRef(false);
  useLayoutEffect(() => {
    if (inside.current && document.activeElement === document.body) body.current?.rows[current]?.focus();
  });
  useLayoutEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest('[role=dialog]') !== null) return;
      inside.current = body.current?.contains(target) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [body]);
}
