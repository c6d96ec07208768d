import type { ImportedFile } from '#renderer/data/import-record.ts';
import { useTranslation } from 'react-i18next';

/** The evidence files of one received file: how many came, were here, and which are missing and from whom to ask them. */
export function ImportFilesLine({ file }: { readonly file: ImportedFile }) {
  const { t } = useTranslation('exchange');
  const { files, agencyName = '' } = file;
  if (files === undefined) return null;
  const { fresh, known, missing } = files;
  return (
    <p className="second small import-advice">
      {fresh + known === 0 ? null : t('files.came', { count: fresh + known, fresh, known })}{' '}
      {missing.length === 0
        ? null
        : t('files.missing', {
            count: missing.length,
            names: missing.slice(0, 3).join(', ') + (missing.length > 3 ? ', …' : ''),
            agency: agencyName,
          })}
    </p>
  );
}
