import type { ImportedFile } from '#renderer/data/import-record.ts';
import { useLedger } from '#renderer/data/session-context.tsx';
import { isSettled, waitingAuthors } from '#renderer/data/settled-file.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LookMark } from './look-mark.tsx';
import { receivedFileLook, SETTLED_LOOK } from './received-file-look.ts';

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
export function ReceivedFileMark({
  file,
  settled,
  children,
}: {
  readonly file: ImportedFile;
  readonly settled: boolean;
  readonly children: ReactNode;
}) {
  return <LookMark look={settled ? SETTLED_LOOK : receivedFileLook(file)}>{children}</LookMark>;
}
