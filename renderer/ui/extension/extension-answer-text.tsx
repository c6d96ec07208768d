import './extension.css';
import type { Extension } from '#shared/domain/extension.ts';
import { dateOfInstant } from '#shared/time/calendar-date.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { StatusShape } from '../status-shape.tsx';

/** What was decided about an extension, by which document, why and by whom; taken back or not. */
export function ExtensionAnswerText({ extension }: { readonly extension: Extension }) {
  const { t } = useTranslation('extension');
  const { decision, from, until, document, on, reason, by, at, withdrawn } = extension;
  const day = formatDate(until);
  const granted = decision === 'granted';
  const what = granted
    ? from === null
      ? t('grantedNoFrom', { until: day })
      : t('granted', { from: formatDate(from), until: day })
    : t('declined', { until: day });
  const paper =
    document === '' ? t('day', { on: formatDate(on) }) : t('document', { document, on: formatDate(on) });
  return (
    <div className="extension" data-withdrawn={withdrawn === null ? undefined : true}>
      <p>
        <StatusShape shape={withdrawn !== null ? 'off' : granted ? 'done' : 'return'} />{' '}
        <span className="strong">{what}</span> {paper}
      </p>
      {reason === '' ? null : <p className="second">{t('reason', { reason })}</p>}
      {withdrawn === null ? null : (
        <p className="second">
          {t('withdrawn', { on: formatDate(withdrawn.on), by: withdrawn.by, reason: withdrawn.reason })}
        </p>
      )}
      <p className="mute">{t('by', { by, at: formatDate(dateOfInstant(at)) })}</p>
    </div>
  );
}
