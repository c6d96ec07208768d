import { routes } from '#renderer/app/routes.ts';
import { LookMark } from '#renderer/ui/look-mark.tsx';
import type { MarkLook } from '#renderer/ui/status-looks.ts';
import { contradictionInWords, sidesInWords } from '#shared/domain/closing-day/contradiction-words.ts';
import type { ClosingRow } from '#shared/domain/closing-day/types.ts';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

const CLASH: MarkLook = { shape: 'clash', tone: 'wait', plain: true };
const SAME: MarkLook = { shape: 'same', tone: 'soon', plain: true };

/**
 * What stands behind a row's state, and what else was found in the report: both values of a contradiction, with the way
 * to its task; texts that were sent unchanged. Only what needs a look may take more than one line.
 */
export function ClosingDetailCell({
  row,
  tabIndex,
}: {
  readonly row: ClosingRow;
  readonly tabIndex: number;
}) {
  const { t } = useTranslation('closing-day');
  const { state, detail, contradictions, unchanged, lateDays } = row;
  const told = state === 'contradicting';
  const more = [
    ...(told ? [] : contradictions.map(contradictionInWords)),
    ...(state === 'same-as-last' || unchanged.length === 0
      ? []
      : [t('table.unchanged', { tasks: unchanged.join(', ') })]),
  ];
  return (
    <td
      className="second closing-detail"
      data-whole={contradictions.length > 0 || undefined}
      title={[detail, ...more].filter((part) => part !== '').join('; ')}
    >
      {told ? null : detail}
      {contradictions.map((found, index) => (
        <Fragment key={found.task}>
          {index > 0 ? <br /> : told || detail === '' ? null : ' · '}
          {told ? null : <LookMark look={CLASH}>{t('table.contradicting')}</LookMark>}{' '}
          <Link href={routes.task(found.task)} tabIndex={tabIndex}>
            {found.number}
          </Link>
          : {sidesInWords(found)}
        </Fragment>
      ))}
      {state === 'same-as-last' || unchanged.length === 0 ? null : (
        <>
          {' · '}
          <LookMark look={SAME}>{t('table.unchanged', { tasks: unchanged.join(', ') })}</LookMark>
        </>
      )}
      {lateDays > 0 ? (
        <span className="closing-late">
          {detail === '' ? '' : ' · '}
          {t('table.late', { count: lateDays })}
        </span>
      ) : null}
    </td>
  );
}
