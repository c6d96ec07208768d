import { routes } from '#renderer/app/routes.ts';
import type { ImportedFile, ImportRecord } from '#renderer/data/import-record.ts';
import { changedBook, importTotals, needsLook } from '#renderer/data/import-totals.ts';
import { useReadBook, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { receivingBegan, receivingEnded, receivingGoesOn } from '#renderer/state/file-receiving.ts';
import { useAppendixInReview } from '#renderer/state/appendix-in-review.ts';
import { askWorkbooks } from '#renderer/state/workbook-question.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { looksLikeOfficeFile } from '#shared/office/reading/looks-like-office-file.ts';
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { canStillStop, progressShare } from './import/import-watch.ts';
import { openWorkbooks } from './import/open-workbooks.ts';
import { openEncrypted } from './open-encrypted.ts';
import { openInWorker, receiveFiles } from './receive-files.ts';
import { undoImport } from './undo-import.ts';

export interface FileReceiving {
  /** An appendix file on its own is put up for review, unless it is a workbook to fill in; else takes the files in and says what became of them, with one undo for all. */
  readonly take: (files: readonly OpenedFile[]) => Promise<void>;
  /** The system's dialog, then the same. */
  readonly choose: () => Promise<void>;
  /** The same for a whole folder. */
  readonly chooseFolder: () => Promise<void>;
}

let line: Promise<unknown> = Promise.resolve();

/** One lot of files after the other, whichever page they were dropped on: there is one bar and one way to stop. */
function inLine(work: () => Promise<void>): Promise<void> {
  const turn = line.then(work);
  line = turn;
  return turn;
}

/** Receiving files: by drop or by dialog, one import and one undo step however many. */
export function useReceiveFiles(): FileReceiving {
  const session = useSession();
  const { t } = useTranslation('exchange');
  const [, navigate] = useLocation();
  const readBook = useReadBook();
  const takeNow = useCallback(
    async (files: readonly OpenedFile[]) => {
      if (files.length === 0) return;
      const [only] = files;
      const stop = new AbortController();
      receivingBegan(files.length, () => stop.abort());
      try {
        if (files.length === 1 && only && looksLikeOfficeFile(only)) {
          const { others } = await openWorkbooks(files, openInWorker);
          if (others.length > 0) {
            useAppendixInReview.getState().open(only);
            navigate(routes.appendix());
            return;
          }
        }
        const opened = await openEncrypted(session.host, files);
        const record = await receiveFiles(session, opened, {
          readBook,
          decide: askWorkbooks,
          signal: stop.signal,
          onProgress: (progress) =>
            receivingGoesOn({ ...progress, share: progressShare(progress) }, canStillStop(progress)),
        });
        const canUndo = changedBook(record);
        sayAction({
          tone: record.files.some(needsLook) ? 'warning' : 'done',
          text: describeImport(record, t),
          ...(canUndo ? { undoLabel: undoLabel(record, t), undo: () => undoImport(session, record) } : {}),
        });
      } catch (error) {
        if (stop.signal.aborted && error === stop.signal.reason)
          sayAction({ tone: 'warning', text: t('done.stopped', { count: files.length }) });
        else sayProblem(error);
      } finally {
        receivingEnded();
      }
    },
    [session, readBook, t, navigate],
  );
  // What is dropped while files are being received comes after them.
  const take = useCallback((files: readonly OpenedFile[]) => inLine(() => takeNow(files)), [takeNow]);
  const choose = useCallback(async () => {
    try {
      await take(await session.host.openFiles({ kinds: ['package', 'appendix'], multiple: true }));
    } catch (error) {
      sayProblem(error);
    }
  }, [session, take]);
  const chooseFolder = useCallback(async () => {
    try {
      const files = await session.host.openFolder();
      if (files?.length === 0) sayAction({ tone: 'warning', text: t('receive.folderEmpty') });
      else if (files !== null) await take(files);
    } catch (error) {
      sayProblem(error);
    }
  }, [session, take, t]);
  return { take, choose, chooseFolder };
}

/** "Đã nhận 4 gói, 31 thay đổi; 1 tệp hỏng". Only files that were read as packages of this plan count as received. */
function describeImport(record: ImportRecord, t: TFunction<'exchange'>): string {
  const { packages, workbooks, files } = importTotals(record.files);
  const changes = record.fieldsChanged;
  const count = (outcome: ImportedFile['outcome'], kind?: 'workbook'): number =>
    record.files.filter(
      (file) => file.outcome === outcome && (file.kind === 'workbook') === (kind === 'workbook'),
    ).length;
  const fresh = record.files.reduce((sum, file) => sum + (file.files?.fresh ?? 0), 0);
  const missing = new Set(record.files.flatMap((file) => file.files?.missing ?? [])).size;
  const kept = count('waiting');
  const foreign = count('foreign') + count('other-plan');
  const allKept = kept > 0 && kept === packages;
  const key = packages === 0 ? 'none' : allKept ? 'nothingYet' : changes === 0 ? 'nothing' : 'changes';
  const what = [
    ...(packages === 0 ? [] : [t('done.packages', { packages })]),
    ...(workbooks === 0 ? [] : [t('done.workbooks', { workbooks })]),
  ].join(', ');
  const mend = count('damaged', 'workbook') + count('refused', 'workbook');
  return [
    workbooks === 0
      ? t(`done.${key}`, { packages, files, changes })
      : t(changes === 0 ? 'done.nothingIn' : 'done.changesIn', { what, changes }),
    mend > 0 ? t('done.mend', { count: mend }) : null,
    fresh > 0 ? t('done.files', { count: fresh }) : null,
    missing > 0 ? t('done.filesMissing', { count: missing }) : null,
    kept > 0 && (!allKept || workbooks > 0) ? t('done.kept', { count: kept }) : null,
    count('refused') > 0 ? t('done.refused', { count: count('refused') }) : null,
    count('closed') > 0 ? t('done.closed', { count: count('closed') }) : null,
    count('damaged') > 0 ? t('done.damaged', { count: count('damaged') }) : null,
    foreign > 0 && packages + workbooks > 0 ? t('done.foreign', { count: foreign }) : null,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

function undoLabel(record: ImportRecord, t: TFunction<'exchange'>): string {
  const { packages, workbooks } = importTotals(record.files);
  if (workbooks > 0) {
    return packages + workbooks === 1
      ? t('done.undoWorkbook')
      : t('done.undoAll', { count: packages + workbooks });
  }
  return packages === 1 ? t('done.undoOne') : t('done.undo', { count: packages });
}
