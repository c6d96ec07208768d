import { now } from '#renderer/data/clock.ts';
import { sayAction, useActionMessage } from '#renderer/state/action-message.ts';
import { runUndo } from '#renderer/ui/run-undo.ts';
import { chooseAppendix } from '#renderer/use-cases/choose-appendix.ts';
import { deleteSampleBook } from '#renderer/use-cases/open-sample-book.ts';
import { undoLast } from '#renderer/use-cases/undo-last.ts';
import { formatTime } from '#shared/time/format-date.ts';
import i18next from 'i18next';
import type { ActionContext, AppAction } from './app-action.ts';
import { printAddress } from './print-address.ts';
import { routes } from './routes.ts';
import { neighbourTab, tabsFor } from './tabs.ts';

const t = i18next.getFixedT(null, 'app');

/** Everything menu and keyboard share, in the order of the menu. */
export const appActions: readonly AppAction[] = [
  {
    id: 'exchange',
    whileEditing: false,
    run: ({ navigate }) => navigate(routes.exchange()),
  },
  {
    id: 'read-appendix',
    whileEditing: false,
    run: readAppendix,
  },
  {
    id: 'full-text',
    whileEditing: false,
    run: ({ navigate }) => navigate(routes.fullText()),
  },
  {
    id: 'calendar',
    whileEditing: false,
    run: ({ navigate }) => navigate(routes.calendar()),
  },
  {
    id: 'agencies',
    whileEditing: false,
    run: ({ navigate }) => navigate(routes.agencies()),
  },
  {
    id: 'print',
    keys: 'Ctrl+P',
    whileEditing: true,
    run: ({ session, navigate, address }) => navigate(printAddress(address, session.profile.role)),
  },
  {
    id: 'office-setup',
    whileEditing: false,
    run: ({ navigate }) => navigate(routes.officeSetup()),
  },
  {
    id: 'search',
    keys: 'Ctrl+E',
    whileEditing: true,
    run: ({ focusSearch }) => focusSearch(),
  },
  // Who presses Ctrl+F wants to find: the window's own search sees only the rows in view.
  {
    id: 'find',
    keys: 'Ctrl+F',
    whileEditing: true,
    run: ({ focusSearch }) => focusSearch(),
  },
  {
    id: 'guide',
    keys: 'F1',
    whileEditing: true,
    run: ({ navigate }) => navigate(routes.guide()),
  },
  {
    id: 'undo',
    keys: 'Ctrl+Z',
    // In a text field Ctrl+Z takes back typing, as everywhere.
    whileEditing: false,
    run: undo,
  },
  { id: 'save', keys: 'Ctrl+S', whileEditing: true, run: save },
  {
    id: 'next-tab',
    keys: 'Ctrl+PageDown',
    whileEditing: true,
    run: (context) => changeTab(context, 1),
  },
  {
    id: 'previous-tab',
    keys: 'Ctrl+PageUp',
    whileEditing: true,
    run: (context) => changeTab(context, -1),
  },
  {
    id: 'delete-sample',
    whileEditing: false,
    offered: ({ profile }) => profile.sample,
    run: async ({ session }) => {
      await deleteSampleBook(session.host, session.db);
      window.location.reload();
    },
  },
  {
    id: 'quit',
    whileEditing: false,
    run: ({ session }) => session.host.windowControl('close'),
  },
];

/** First what the undo bar offers (an import), else the last step of this window. */
async function undo({ session }: ActionContext): Promise<void> {
  const { message } = useActionMessage.getState();
  if (message?.undo !== undefined) return runUndo(message);
  const label = await undoLast(session);
  sayAction({ tone: 'done', text: label === null ? t('undo.nothing') : t('undo.done', { label }) });
}

/** Everything is saved as it is done; Ctrl+S waits for what is under way and says when it was. */
async function save({ session }: ActionContext): Promise<void> {
  // Leaving the field is what saves it.
  const active = document.activeElement;
  if (active instanceof HTMLElement) active.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  await session.inTurn(async () => undefined);
  sayAction({ tone: 'done', text: t('saved', { time: formatTime(session.savedAt.getState() ?? now()) }) });
}

/** The system's dialog, then the review of what was chosen; nothing goes into the book before. */
async function readAppendix({ session, navigate }: ActionContext): Promise<void> {
  if (await chooseAppendix(session.host)) navigate(routes.appendix());
}

function changeTab({ session, address, navigate }: ActionContext, step: 1 | -1): void {
  const tab = neighbourTab(tabsFor(session.profile.role), address, step);
  if (tab !== undefined) navigate(tab.href);
}
