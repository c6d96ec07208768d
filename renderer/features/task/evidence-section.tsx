import { useProfile } from '#renderer/data/session-context.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import type { Book, BookTask } from '#shared/book/types.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { deliveredDocuments } from './delivered-documents.ts';
import { periodReports } from './period-reports.ts';

/** The documents that prove the work, from all reports, each once. */
export function EvidenceSection({ book, task }: { readonly book: Book; readonly task: BookTask }) {
  const { t } = useTranslation('task');
  const own = useProfile().agency;
  const documents = deliveredDocuments(periodReports(book, task, own).map(({ report }) => report));
  return (
    <PaneSection
      title={t('evidence.title')}
      note={documents.length === 0 ? undefined : t('evidence.count', { count: documents.length })}
    >
      {documents.length === 0 ? (
        <p className="mute">{t('evidence.none')}</p>
      ) : (
        <ul className="evidence">
          {documents.map(({ number, date, title }) => (
            <li key={`${number} ${date} ${title}`}>
              <Icon name="file" />
              <span>
                {[number, title].filter((part) => part !== '').join(', ')}
                <span className="mute nowrap">
                  {' '}
                  · {date === null ? t('evidence.undated') : formatDate(date)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </PaneSection>
  );
}
