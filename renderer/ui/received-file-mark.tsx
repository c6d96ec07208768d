import type { ImportedFile } from '#renderer/data/import-record.ts';
import { useLedger } from '#renderer/data/session-context.tsx';
import { LookMark } from '#renderer/ui/look-mark.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { importFileLook, SETTLED_LOOK } from './import-file-view.ts';
import { isSettled, waitingAuthors } from './settled-file.ts';

/** What became of a file, in words: as said when it came in, or that it is in the book since. */
export function useFileMessage(): (file: ImportedFile) => {
  readonly settled: boolean;
  readonly text: string;
} {
  const { t } = useTranslation('exchange');
  const { ledger } = useLedger();
  const still = waitingAuthors(ledger.waiting());
  return (file) => {
    const settled = isSettled(file, still);
    return { settled, text: settled ? t('log.settled') : file.message };
  };
}

/** Shape and colour of what became of a file, with words beside it. */
export function FileMark({
  file,
  settled,
  children,
}: {
  readonly file: ImportedFile;
  readonly settled: boolean;
  readonly children: ReactNode;
}) {
  return <LookMark look={settled ? SETTLED_LOOK : importFileLook(file)}>{children}</LookMark>;
}
