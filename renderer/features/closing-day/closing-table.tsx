import { useProfile } from '#renderer/data/session-context.tsx';
import type { ClosingDay, ClosingRow } from '#shared/domain/closing-day/types.ts';
import type { AgencyId } from '#shared/ids.ts';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canPick, type ClosingAction, closingGroup } from './closing-look.ts';
import { ClosingRowView } from './closing-row-view.tsx';

/**
 * One row per agency, those that need work first. Arrows move, Space ticks a report for the bulk acceptance,
 * Enter does the row's next action.
 */
export function ClosingTable({
  closing,
  picked,
  onPick,
  onAction,
}: {
  readonly closing: ClosingDay;
  readonly picked: ReadonlySet<AgencyId>;
  readonly onPick: (agencies: readonly AgencyId[], on: boolean) => void;
  readonly onAction: (row: ClosingRow, action: Exclude<ClosingAction, null>) => void;
}) {
  const { t } = useTranslation('closing-day');
  const { rows } = closing;
  const own = useProfile().agency;
  const [current, setCurrent] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const pickable = rows.filter(canPick).map(({ agency }) => agency);
  const allPicked = pickable.length > 0 && pickable.every((agency) => picked.has(agency));
  const somePicked = pickable.some((agency) => picked.has(agency));

  const go = (index: number) => {
    const at = Math.min(Math.max(index, 0), rows.length - 1);
    setCurrent(at);
    body.current?.rows[at]?.focus();
  };
  const press = (event: KeyboardEvent) => {
    // Keys of the controls inside a row are their own.
    if (!(event.target instanceof HTMLTableRowElement)) return;
    const row = rows[current];
    const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      go(to);
    } else if (event.key === ' ' && row && canPick(row)) {
      event.preventDefault();
      onPick([row.agency], !picked.has(row.agency));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      event.target.querySelector<HTMLButtonElement>('td:last-child button')?.click();
    }
  };

  return (
    <table
      className="tbl tbl-rows closing-table"
      role="grid"
      aria-label={t('table.label', { period: closing.period.title })}
      aria-multiselectable="true"
    >
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
                onChange={() => onPick(pickable, !allPicked)}
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
              picked={picked.has(row.agency)}
              onFocus={() => setCurrent(index)}
              onPick={(on) => onPick([row.agency], on)}
              onAction={(action) => onAction(row, action)}
            />
          );
        })}
      </tbody>
    </table>
  );
}
