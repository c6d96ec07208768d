import { EventEmitter } from 'node:events';
import { makeValueCodec } from './in-page/value-codec.ts';

type Invoked = (event: object, ...args: unknown[]) => unknown;

const invoked = new Map<string, Invoked>();

/** Node's side of the codec; the page has its own copy. */
export const codec = makeValueCodec(
  (bytes) => Buffer.from(bytes).toString('base64'),
  (text) => new Uint8Array(Buffer.from(text, 'base64')),
);

export const ipcMain = Object.assign(new EventEmitter(), {
  handle(channel: string, handler: Invoked): void {
    if (invoked.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    invoked.set(channel, handler);
  },
  removeHandler(channel: string): void {
    invoked.delete(channel);
  },
});

/** What the preload posted. */
export interface PagePost {
  readonly type: 'invoke' | 'send';
  readonly channel: string;
  readonly id: number;
  readonly args: unknown;
}

/** Runs the handler; the reply to deliver, or null for a one-way message. */
export async function receivePost(post: PagePost, event: object): Promise<object | null> {
  const { type, channel, id } = post;
  const args = codec.decode(post.args) as unknown[];
  if (type === 'send') {
    ipcMain.emit(channel, event, ...args);
    return null;
  }
  try {
    const handler = invoked.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return { id, channel, value: codec.encode(await handler(event, ...args)) };
  } catch (error) {
    return { id, channel, error: String(error) };
  }
}
