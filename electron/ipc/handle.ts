import { ipcMain, type BrowserWindow } from 'electron';
import type { CallOutcome, Calls } from '#shared/contracts/ipc.ts';
import { checkArguments } from './check-arguments.ts';
import { outcomeOf } from './outcome.ts';
import { requireOwnPage } from './sender.ts';

/** What main does for a call; the window is the one that asked. */
export type CallHandler<Channel extends keyof Calls> = (
  window: BrowserWindow,
  ...args: Calls[Channel]['args']
) => Promise<Calls[Channel]['result']>;

export type CallHandlers = { readonly [Channel in keyof Calls]: CallHandler<Channel> };

/** The only place that listens to the page: checks who asks, then what is asked, then answers with a value. */
export function handle<Channel extends keyof Calls>(
  channel: Channel,
  mainWindow: () => BrowserWindow | null,
  handler: CallHandler<Channel>,
): void {
  ipcMain.handle(channel, (event, ...given: unknown[]): Promise<CallOutcome<Calls[Channel]['result']>> => {
    const window = requireOwnPage(event, mainWindow());
    return outcomeOf(channel, async () => handler(window, ...checkArguments(channel, given)));
  });
}
