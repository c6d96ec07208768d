import { useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { attachFiles } from '#renderer/use-cases/attach-files.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import type { FileRef } from '#shared/domain/report.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface Attaching {
  /** Files are being read and kept. */
  readonly busy: boolean;
  /** Dropped files. */
  take(files: readonly OpenedFile[]): Promise<void>;
  /** The system's dialog, then the same. */
  choose(): Promise<void>;
}

/** Keeps files and hands their names on; all of them or, with the reason said, none. */
export function useAttachFiles({
  multiple,
  onAttached,
}: {
  readonly multiple: boolean;
  /** False when the report could not take them, which was said already. */
  readonly onAttached: (files: readonly FileRef[]) => Promise<boolean>;
}): Attaching {
  const { t } = useTranslation('attached-files');
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const run = async (get: () => Promise<readonly OpenedFile[]>) => {
    setBusy(true);
    try {
      const files = await get();
      if (files.length === 0) return;
      if (await onAttached(await attachFiles(session, files)))
        sayAction({ tone: 'done', text: t('attached', { count: files.length }) });
    } catch (error) {
      sayProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    take: (files) => run(async () => files),
    choose: () => run(() => session.host.openFiles({ kinds: ['evidence'], multiple })),
  };
}
