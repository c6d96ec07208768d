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
  /** How many of them are new to the report; null when it could not take them, which was said already. */
  readonly onAttached: (files: readonly FileRef[]) => Promise<number | null>;
}): Attaching {
  const { t } = useTranslation('attached-files');
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const said = (added: number, known: number) => {
    const twice = t('twice', { count: known });
    if (added === 0) return { tone: 'warning', text: twice } as const;
    return {
      tone: 'done',
      text: t('attached', { count: added }),
      ...(known === 0 ? {} : { advice: twice }),
    } as const;
  };
  const run = async (get: () => Promise<readonly OpenedFile[]>) => {
    setBusy(true);
    try {
      const files = await get();
      if (files.length === 0) return;
      const added = await onAttached(await attachFiles(session, files));
      if (added !== null) sayAction(said(added, files.length - added));
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
