import { useSession } from '#renderer/data/session-context.tsx';
import { useReceiveFiles } from '#renderer/use-cases/use-receive-files.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import { routes } from './routes.ts';

/** Files the system hands over (double click, command line, second instance) are received like dropped ones. */
export function useOpenedFiles(): void {
  const { host } = useSession();
  const [, navigate] = useLocation();
  const { take } = useReceiveFiles();
  const receive = useEffectEvent((files: readonly OpenedFile[]) => {
    if (files.length === 0) return;
    // Where the files lead, `take` knows: an appendix has a page of its own.
    navigate(routes.exchange());
    void take(files);
  });
  useEffect(() => host.onFilesOpened((files) => receive(files)), [host]);
}
