import { useSession } from '#renderer/data/session-context.tsx';
import { ActionAnnouncer, ActionMessages } from '#renderer/ui/action-messages.tsx';
import { WorkbookDialog } from '#renderer/features/workbook-review/workbook-dialog.tsx';
import { PasswordDialog } from '#renderer/ui/password-dialog.tsx';
import { StatusBarContext } from '#renderer/ui/status-bar.tsx';
import type { HostInfo } from '#shared/contracts/host.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { ActionContext } from './app-action.ts';
import { Pages } from './pages.tsx';
import { ReminderDesk } from './reminder-desk.tsx';
import { StatusBarHost } from './status-bar-host.tsx';
import { TitleBar } from './title-bar.tsx';
import { useOpenedFiles } from './use-opened-files.ts';
import { useShortcuts } from './use-shortcuts.ts';
import './app.css';

/** The window around the pages: bar with tabs, the page, messages, status bar. */
export function Shell({ info }: { readonly info: HostInfo | null }) {
  const session = useSession();
  const [address, navigate] = useLocation();
  const searchSlot = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState<HTMLElement | null>(null);
  const [right, setRight] = useState<HTMLElement | null>(null);
  const slots = useMemo(() => ({ left, right }), [left, right]);
  const context: ActionContext = {
    session,
    address,
    navigate,
    focusSearch: () => searchSlot.current?.querySelector('input')?.focus(),
  };
  useShortcuts(context);
  useOpenedFiles();

  // Closing waits for the write under way; nothing else is unsaved.
  useEffect(
    () =>
      session.host.onCommand((command) => {
        if (command !== 'close-requested') return;
        void session.inTurn(async () => undefined).then(() => session.host.windowControl('close'));
      }),
    [session],
  );

  return (
    <StatusBarContext value={slots}>
      <div className="app">
        <TitleBar context={context} info={info} searchSlot={searchSlot} />
        <main className="app-main">
          <Pages />
        </main>
        <div>
          <PasswordDialog />
          <WorkbookDialog />
          <ReminderDesk />
          <ActionMessages />
          <ActionAnnouncer />
        </div>
        <StatusBarHost onLeft={setLeft} onRight={setRight} />
      </div>
    </StatusBarContext>
  );
}
