import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { exportPackage } from '#renderer/use-cases/export-package.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import type { PeriodId } from '#shared/ids.ts';
import type { PackageKind } from '#shared/package/types.ts';

/** Writes a package through the save dialog and says where it is and whether it was read again. */
export function useExportPackage(): (
  kind: PackageKind,
  period: PeriodId | null,
  passphrase?: string | null,
) => Promise<void> {
  const session = useSession();
  const book = useBook();
  return async (kind, period, passphrase = null) => {
    try {
      saySaved(await exportPackage(session, book, kind, period, passphrase));
    } catch (error) {
      sayProblem(error);
    }
  };
}
