import { ipcMain, type BrowserWindow } from 'electron';
import * as v from 'valibot';
import type { CallOutcome, Calls } from '#shared/contracts/ipc.ts';
import { Problem } from '#shared/problem.ts';
import { outcomeOf } from './outcome.ts';
import { CALL_SCHEMAS } from './schemas.ts';
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

/** Throws Problem `bad-arguments` for anything the schema of the call does not allow. */
export function checkArguments<Channel extends keyof Calls>(
  channel: Channel,
  given: unknown,
): Calls[Channel]['args'] {
  const result = v.safeParse(CALL_SCHEMAS[channel], given);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Problem('bad-arguments', 'Yêu cầu gửi đến phần lõi của chương trình không hợp lệ.', {
    where: `${channel} ${v.getDotPath(issue) ?? ''}`.trim(),
    advice: 'Đồng chí khởi động lại chương trình rồi thử lại.',
  });
}
