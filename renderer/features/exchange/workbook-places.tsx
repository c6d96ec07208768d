import type { ImportedFile } from '#renderer/data/import-record.ts';
import { copyText } from '#renderer/ui/copy-text.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { useTranslation } from 'react-i18next';

/** Of a workbook: every cell to mend, with a message for the agency, or what was not taken of it. */
export function WorkbookPlaces({ file: { name, outcome, problems } }: { readonly file: ImportedFile }) {
  const { t } = useTranslation('exchange');
  if (problems === undefined || problems.length === 0) return null;
  const toMend = outcome === 'damaged';
  const lines = problems.map(({ place, message }) => `- ${place}: ${message}`);
  const message = [t('log.mendMessage', { name, count: problems.length }), ...lines].join('\n');
  return (
    <details className="import-advice small" open={toMend}>
      <summary>{t(toMend ? 'log.mend' : 'log.notTaken', { count: problems.length })}</summary>
      <ul className="import-places">
        {problems.map(({ place, message: what }, index) => (
          <li key={index}>
            <b className="strong">{place}</b>: {what}
          </li>
        ))}
      </ul>
      {toMend ? (
        <LinkButton onClick={() => void copyText(message, t('copied'))}>{t('log.copyMend')}</LinkButton>
      ) : null}
    </details>
  );
}
