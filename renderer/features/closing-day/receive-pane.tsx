import { routes } from '#renderer/app/routes.ts';
import type { ImportedFile, ImportRecord } from '#renderer/data/import-record.ts';
import { usePendingDevices } from '#renderer/data/pending-devices.ts';
import { useBook } from '#renderer/data/session-context.tsx';
import { today } from '#renderer/data/clock.ts';
import { ReceivedFileMark, useFileMessage } from '#renderer/ui/received-file-mark.tsx';
import type { FileReceiving } from '#renderer/use-cases/use-receive-files.ts';
import { DropZone } from '#renderer/ui/drop-zone.tsx';
import { FileName } from '#renderer/ui/file-name.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { InlineNote } from '#renderer/ui/notice.tsx';
import { ReceiveProgress } from '#renderer/ui/receive-progress.tsx';
import { PaneSection, SidePane } from '#renderer/ui/side-pane.tsx';
import { dateOfInstant } from '#shared/time/calendar-date.ts';
import { formatTime } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** Right of the table: where files are dropped, and what came in today. */
export function ReceivePane({
  files,
  over,
  log,
}: {
  readonly files: FileReceiving;
  /** Files are being dragged over the window. */
  readonly over: boolean;
  readonly log: readonly ImportRecord[];
}) {
  const { t } = useTranslation('closing-day');
  const pending = usePendingDevices().length;
  const received = log.filter(({ at, undoneAt }) => undoneAt === null && dateOfInstant(at) === today());
  const all = log.reduce((sum, record) => sum + record.files.length, 0);
  return (
    <SidePane label={t('receive.label')}>
      <section className="sect closing-drop" data-over={over || undefined}>
        <DropZone
          title={t('receive.title')}
          hint={t('receive.hint')}
          onFiles={(dropped) => void files.take(dropped)}
        />
        <p className="second closing-or">
          {t('receive.or')} <LinkButton onClick={() => void files.choose()}>{t('receive.choose')}</LinkButton>
          , <LinkButton onClick={() => void files.chooseFolder()}>{t('receive.chooseFolder')}</LinkButton>
        </p>
        <ReceiveProgress />
        {pending === 0 ? null : (
          <div className="closing-pending">
            <InlineNote tone="need">
              {t('log.pending', { count: pending })} <Link href={routes.exchange()}>{t('log.compare')}</Link>
            </InlineNote>
          </div>
        )}
      </section>
      <PaneSection
        title={t('log.title')}
        note={t('log.today')}
        right={<Link href={routes.exchange()}>{t('log.all', { count: all })}</Link>}
      >
        {received.length === 0 ? (
          <p className="second closing-none">{t('log.none')}</p>
        ) : (
          <ol className="closing-log">
            {received.flatMap((record) =>
              record.files.map((file, index) => (
                <li key={`${record.id}-${index}`}>
                  <span className="mute">{formatTime(record.at)}</span>
                  <LogEntry file={file} />
                </li>
              )),
            )}
          </ol>
        )}
      </PaneSection>
    </SidePane>
  );
}

function LogEntry({ file }: { readonly file: ImportedFile }) {
  const { t } = useTranslation('closing-day');
  const { agencies } = useBook();
  const { settled, text } = useFileMessage()(file);
  const agency = agencies.find(({ id }) => id === file.agency)?.shortName ?? file.agencyName;
  return (
    <span>
      <ReceivedFileMark file={file} settled={settled}>
        {agency === undefined ? null : t('log.of', { agency })}
        <FileName>{file.name}</FileName>
      </ReceivedFileMark>
      <span className="second small closing-message">{text}</span>
    </span>
  );
}
