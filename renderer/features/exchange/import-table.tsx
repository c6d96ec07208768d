import type { ImportedFile, ImportRecord } from '#renderer/data/import-record.ts';
import { copyText } from '#renderer/ui/copy-text.ts';
import { FileName } from '#renderer/ui/file-name.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { useTranslation } from 'react-i18next';
import { ReceivedFileMark, useFileMessage } from '#renderer/ui/received-file-mark.tsx';
import { importTotals } from '#renderer/data/import-totals.ts';
import { ImportFilesLine } from './import-files-line.tsx';
import { Count } from '#renderer/ui/count.tsx';
import { WorkbookPlaces } from './workbook-places.tsx';

/** The numbers of a row, which the sum adds up. */
const COUNTS = [
  { word: 'inFile', of: 'segments' },
  { word: 'fresh', of: 'fresh' },
  { word: 'known', of: 'known' },
  { word: 'waits', of: 'waiting' },
  { word: 'refusedCount', of: 'refused' },
  { word: 'changes', of: 'fieldsChanged' },
] as const;

/** The report of one import: a row for every file given, foreign ones included, and the sum that shows counts in = counts out. */
export function ImportTable({ record, label }: { readonly record: ImportRecord; readonly label: string }) {
  const { t } = useTranslation('exchange');
  const totals = importTotals(record.files);
  return (
    <table className="tbl tbl-rows import-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('log.file')}</th>
          <th scope="col">{t('log.result')}</th>
          {COUNTS.map(({ word }) => (
            <th key={word} scope="col" className="num">
              {t(`log.${word}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {record.files.map((file, index) => (
          <FileRow key={index} file={file} />
        ))}
      </tbody>
      {record.files.length > 1 ? (
        <tfoot>
          <tr>
            <td>{t('log.sum')}</td>
            <td className="second">{t('log.adds', { ...totals })}</td>
            {COUNTS.map(({ word, of }) => (
              <td key={word} className="num">
                {totals[of]}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

function FileRow({ file }: { readonly file: ImportedFile }) {
  const { t } = useTranslation('exchange');
  const { name, agencyName, person, kind, code, advice } = file;
  const who = [agencyName, person, kind === undefined ? null : t(`log.kinds.${kind}`)].filter(Boolean);
  const { settled, text } = useFileMessage()(file);
  const read = file.segments > 0;
  return (
    <tr>
      <td>
        <span className="import-name">
          <FileName>{name}</FileName>
        </span>
        {who.length > 0 ? <span className="second small import-who">{who.join(' · ')}</span> : null}
      </td>
      <td>
        <ReceivedFileMark file={file} settled={settled}>
          {text}
        </ReceivedFileMark>
        <ImportFilesLine file={file} />
        {advice === undefined ? null : <p className="second small import-advice">{advice}</p>}
        {code === undefined ? null : (
          <p className="mute small import-advice">
            {t('log.code', { code })}
            {file.outcome === 'damaged' && kind !== 'workbook' ? (
              <>
                {' · '}
                <LinkButton
                  onClick={() => void copyText(t('log.damagedMessage', { name, code }), t('copied'))}
                >
                  {t('log.copyMessage')}
                </LinkButton>
              </>
            ) : null}
          </p>
        )}
        <WorkbookPlaces file={file} />
      </td>
      <td className="num">{read ? file.segments : <span className="mute">—</span>}</td>
      <td className="num">{read ? <Count value={file.fresh} /> : null}</td>
      <td className="num">{read ? <Count value={file.known} /> : null}</td>
      <td className="num">{read ? <Count value={file.waiting} /> : null}</td>
      <td className="num">{read ? <Count value={file.refused} /> : null}</td>
      <td className="num">{read ? <Count value={file.fieldsChanged} /> : null}</td>
    </tr>
  );
}
