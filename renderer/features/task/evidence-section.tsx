import { useProfile } from '#renderer/data/session-context.tsx';
import { AttachedFile } from '#renderer/ui/attached-files/attached-file.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import type { Book, BookTask } from '#shared/book/types.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { deliveredDocuments, evidenceFiles } from './delivered-documents.ts';
import { periodReports } from './period-reports.ts';

/** The documents and files that prove the work, from all reports, each once. */
export function EvidenceSection({ book, task }: { readonly book: Book; readonly task: BookTask }) {
  const { t } = useTranslation('task');
  const own = useProfile().agency;
  const reports = periodReports(book, task, own).map(({ report }) => report);
  const documents = deliveredDocuments(reports);
  const files = evidenceFiles(reports);
  const attached = files.length + documents.filter(({ file }) => file !== undefined).length;
  const notes = [
    documents.length === 0 ? null : t('evidence.count', { count: documents.length }),
    attached === 0 ? null : t('evidence.files', { count: attached }),
  ].filter((note) => note !== null);
  return (
    <PaneSection title={t('evidence.title')} note={notes.length === 0 ? undefined : notes.join(', ')}>
      {notes.length === 0 ? (
        <p className="mute">{t('evidence.none')}</p>
      ) : (
        <ul className="evidence">
          {documents.map(({ number, date, title, file, agency }) => (
            <li key={`${number} ${date} ${title}`}>
              <Icon name="file" />
              <span>
                {[number, title].filter((part) => part !== '').join(', ')}
                <span className="mute nowrap">
                  {' '}
                  · {date === null ? t('evidence.undated') : formatDate(date)}
                </span>
                {file === undefined ? null : <AttachedFile file={file} from={agency} />}
              </span>
            </li>
          ))}
          {files.map(({ file, agency }) => (
            <li key={`${file.sha256} ${file.name}`} className="evidence-file">
              <AttachedFile file={file} from={agency} />
            </li>
          ))}
        </ul>
      )}
    </PaneSection>
  );
}
