import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { exportPackage } from '#renderer/use-cases/export-package.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import type { PeriodId } from '#shared/ids.ts';
import type { PackageKind } from '#shared/package/types.ts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { fileSize } from './file-size.ts';

/** Writes a package through the save dialog and says where it is and whether it was read again. */
export function useExportPackage(): (
  kind: Exclude<PackageKind, 'receipt'>,
  period: PeriodId | null,
) => Promise<void> {
  const session = useSession();
  const book = useBook();
  const { t } = useTranslation('exchange');
  return async (kind, period) => {
    try {
      const saved = await exportPackage(session, book, kind, period);
      if (saved !== null) sayAction({ tone: 'done', text: describeSaved(saved, t) });
    } catch (error) {
      sayProblem(error);
    }
  };
}

function describeSaved({ name, bytes, place, verified }: SavedFile, t: TFunction<'exchange'>): string {
  return t(verified ? 'savedVerified' : 'saved', { name, size: fileSize(bytes), place });
}
