import type { SnapshotHead } from '#renderer/data/book-snapshot.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { useSnapshots } from '#renderer/data/snapshot-store.ts';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { restoreSnapshot } from '#renderer/use-cases/restore-snapshot.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The states kept before imports, newest first, each with the way back to it. */
export function SnapshotList() {
  const { t } = useTranslation('backup');
  const session = useSession();
  const snapshots = useSnapshots();
  const [asked, setAsked] = useState<SnapshotHead | null>(null);
  const goBack = async ({ id, at }: SnapshotHead) => {
    setAsked(null);
    try {
      const done = await restoreSnapshot(session, id);
      sayAction({ tone: 'done', text: t('snapshots.done', { at: formatDateTime(at), ...done }) });
    } catch (error) {
      sayProblem(error);
    }
  };
  if (snapshots === undefined) return null;
  return (
    <PaneSection title={t('snapshots.title')} note={t('snapshots.note')}>
      <p className="second">{t(snapshots.length === 0 ? 'snapshots.none' : 'snapshots.text')}</p>
      {snapshots.length === 0 ? null : (
        <table className="tbl tbl-rows" aria-label={t('snapshots.title')}>
          <thead>
            <tr>
              <th scope="col">{t('snapshots.at')}</th>
              <th scope="col">{t('snapshots.before')}</th>
              <th scope="col" className="num">
                {t('snapshots.segments')}
              </th>
              <th scope="col">
                <span className="visually-hidden">{t('snapshots.go')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {snapshots.map((snapshot) => (
              <tr key={snapshot.id}>
                <td>{formatDateTime(snapshot.at)}</td>
                <td>{t(`snapshots.reason.${snapshot.reason}`)}</td>
                <td className="num">{snapshot.segments}</td>
                <td>
                  <Button
                    size="small"
                    aria-label={t('snapshots.goOf', { at: formatDateTime(snapshot.at) })}
                    onClick={() => setAsked(snapshot)}
                  >
                    {t('snapshots.go')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asked === null ? null : (
        <Dialog
          opened
          onClose={() => setAsked(null)}
          title={t('snapshots.dialog', { at: formatDateTime(asked.at) })}
          width={520}
          actions={
            <>
              <Button onClick={() => setAsked(null)}>{t('snapshots.cancel')}</Button>
              <Button look="primary" onClick={() => void goBack(asked)}>
                {t('snapshots.confirm')}
              </Button>
            </>
          }
        >
          <p>{t('snapshots.dialogText')}</p>
        </Dialog>
      )}
    </PaneSection>
  );
}
