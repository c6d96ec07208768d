import { Count } from '#renderer/ui/count.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { LookMark } from '#renderer/ui/look-mark.tsx';
import { closingWords } from '#shared/domain/closing-day/closing-words.ts';
import type { ClosingRow } from '#shared/domain/closing-day/types.ts';
import type { Instant } from '#shared/ids.ts';
import { dateOfInstant } from '#shared/time/calendar-date.ts';
import { formatDayMonth, formatTime } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { AgencyName } from '#renderer/ui/agency-name.tsx';
import { ClosingDetailCell } from './closing-detail-cell.tsx';
import { type ClosingAction, closingAction, closingLook } from './closing-look.ts';

export interface ClosingRowViewProps {
  readonly row: ClosingRow;
  /** The focal point's own line: it writes its report here. */
  readonly own: boolean;
  readonly groupStart: boolean;
  /** The row that has the grid's one tab stop. */
  readonly current: boolean;
  /** Something can be done with it together with others. */
  readonly pickable: boolean;
  readonly picked: boolean;
  readonly onFocus: () => void;
  /** `extend`: with Shift, every row from the current one on. */
  readonly onPick: (on: boolean, extend: boolean) => void;
  readonly onAction: (action: Exclude<ClosingAction, null>) => void;
}

export function ClosingRowView({
  row,
  own,
  groupStart,
  current,
  pickable,
  picked,
  onFocus,
  onPick,
  onAction,
}: ClosingRowViewProps) {
  const { t } = useTranslation('closing-day');
  const action = closingAction(row, own);
  const tabIndex = current ? 0 : -1;
  return (
    <tr
      className={groupStart ? 'group-start' : undefined}
      aria-selected={picked}
      tabIndex={tabIndex}
      onFocus={onFocus}
    >
      <td>
        {pickable ? (
          <input
            type="checkbox"
            className="closing-box"
            aria-label={t('table.pick', { agency: row.shortName })}
            tabIndex={tabIndex}
            checked={picked}
            onChange={(event) =>
              onPick(event.currentTarget.checked, (event.nativeEvent as MouseEvent).shiftKey)
            }
          />
        ) : null}
      </td>
      <td title={row.name}>
        <AgencyName agency={row} />
      </td>
      <td className="num">
        <Count value={row.leadTasks.length} />
      </td>
      <td className="num">
        <Count value={row.coLeadTasks.length} />
      </td>
      <td>
        <LookMark look={closingLook(row)}>{closingWords[row.state].word}</LookMark>
      </td>
      <td>{row.receivedAt === null ? <span className="mute">—</span> : shortMoment(row.receivedAt)}</td>
      <ClosingDetailCell row={row} tabIndex={tabIndex} />
      <td>
        {action === null ? null : (
          <LinkButton tabIndex={tabIndex} onClick={() => onAction(action)}>
            {t(`action.${action}`)}
            <span className="visually-hidden">: {row.shortName}</span>
          </LinkButton>
        )}
      </td>
    </tr>
  );
}

/** `17/9 16:02`: the year is in the heading. */
const shortMoment = (at: Instant): string => `${formatDayMonth(dateOfInstant(at))} ${formatTime(at)}`;
