import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { exportAppendixXlsx } from '#renderer/use-cases/export-appendix.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import { useState } from 'react';

/** "Xuất Excel": the appendix as issued. A second press while one is under way does nothing. */
export function useExportExcel(): { readonly busy: boolean; readonly run: () => Promise<void> } {
  const session = useSession();
  const book = useBook();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    if (busy) return;
    setBusy(true);
    try {
      saySaved(await exportAppendixXlsx(session, book, { columns: 'issued' }));
    } catch (error) {
      sayProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, run };
}
