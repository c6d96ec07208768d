import { today } from '#renderer/data/clock.ts';
import { useBook } from '#renderer/data/session-context.tsx';
import { Count } from '#renderer/ui/count.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { LookMark } from '#renderer/ui/look-mark.tsx';
import type { Agency } from '#shared/domain/agency.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { agencyLabel, type AgencyLine } from './agency-lines.ts';

/** One row per agency: its tasks as written in the plan, and who carries on. */
export function AgencyTable({
  lines,
  onConfirm,
}: {
  readonly lines: readonly AgencyLine[];
  /** Absent for who may not decide. */
  readonly onConfirm: ((agency: Agency) => void) | undefined;
}) {
  const { t } = useTranslation('agencies');
  const { agencies, plan } = useBook();
  return (
    <table className="tbl tbl-rows agc-table" aria-label={t('table.label')}>
      <thead>
        <tr>
          <th scope="col">{t('table.name')}</th>
          <th scope="col" className="num">
            {t('table.tasks')}
          </th>
          <th scope="col" className="num">
            {t('table.coordinating')}
          </th>
          <th scope="col">{t('table.state')}</th>
          <th scope="col">{t('table.basis')}</th>
          {onConfirm === undefined ? null : (
            <th scope="col">
              <span className="visually-hidden">{t('table.action')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.agency.id}>
            <td>{agencyLabel(line.agency, agencies)}</td>
            <td className="num">
              <Count value={line.leads} />
            </td>
            <td className="num">
              <Count value={line.coordinates} />
            </td>
            <td>
              <State line={line} />
            </td>
            <td className="second">{line.agency.successor?.basis}</td>
            {onConfirm === undefined ? null : (
              <td>
                {/* The focal point goes on as the same office, whatever it is called. */}
                {line.heir !== null && !line.taken && line.agency.id !== plan.focalPoint ? (
                  <LinkButton
                    aria-label={t('confirmOf', { agency: agencyLabel(line.agency, agencies) })}
                    onClick={() => onConfirm(line.agency)}
                  >
                    {t('confirm')}
                  </LinkButton>
                ) : null}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function State({ line: { agency, heir, taken, takesFrom } }: { readonly line: AgencyLine }) {
  const { t } = useTranslation('agencies');
  if (heir !== null && agency.successor !== null) {
    const words = { heir: heir.shortName, date: formatDate(agency.successor.from) };
    return taken ? (
      <LookMark look={{ shape: 'done', tone: 'done', plain: true }}>{t('state.taken', words)}</LookMark>
    ) : (
      <LookMark look={{ shape: 'need', tone: 'need', plain: agency.successor.from > today() }}>
        {t('state.open', words)}
      </LookMark>
    );
  }
  if (takesFrom.length === 0) return null;
  return <>{t('state.heir', { names: takesFrom.map(({ shortName }) => shortName).join(', ') })}</>;
}
