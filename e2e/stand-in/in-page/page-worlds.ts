import type { ValueCodec } from './value-codec.ts';
import type { WorldLink } from './world-link.ts';

/** The page's side of the context bridge. Sent as text: it must not refer to anything outside itself. */
export function mainWorld(link: WorldLink): void {
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(freeze);
      Object.freeze(value);
    }
    return value;
  };
  link.on('expose', ({ key, api }: { key: string; api: unknown }) => {
    Object.defineProperty(globalThis, key, { value: freeze(link.unwrap(api)), enumerable: true });
  });
}

/**
 * The sandboxed preload's surroundings: `require('electron')` gives contextBridge and ipcRenderer, any other module is
 * an error. Sent as text: it must not refer to anything outside itself.
 */
export function preloadWorld(
  link: WorldLink,
  codec: ValueCodec,
  processInfo: object,
  run: (require: unknown, process: unknown) => void,
): void {
  type Listener = (...args: unknown[]) => void;
  const { standInPost: post } = globalThis as unknown as { standInPost(message: string): void };
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, Listener[]>();
  let lastId = 0;

  const say = (type: 'invoke' | 'send', channel: string, args: unknown[], id: number): void =>
    post(JSON.stringify({ type, channel, id, args: codec.encode(args) }));

  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject });
        say('invoke', channel, args, id);
      });
    },
    send: (channel: string, ...args: unknown[]) => say('send', channel, args, 0),
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener(channel: string, listener: Listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      );
      return ipcRenderer;
    },
  };

  // In this world only; the page's own never sees it.
  const standInDeliver = (text: string): void => {
    const message = JSON.parse(text) as { id?: number; channel: string; error?: string; value: unknown };
    if (message.id === undefined) {
      for (const listener of listeners.get(message.channel) ?? []) {
        listener({ sender: ipcRenderer }, ...(codec.decode(message.value) as unknown[]));
      }
      return;
    }
    const waiting = pending.get(message.id);
    pending.delete(message.id);
    if (message.error === undefined) waiting?.resolve(codec.decode(message.value));
    else waiting?.reject(new Error(`Error invoking remote method '${message.channel}': ${message.error}`));
  };
  Object.assign(globalThis, { standInDeliver });

  const electron = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld: (key: string, api: unknown) => link.emit('expose', { key, api: link.wrap(api) }),
    },
  };
  run((name: string) => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  }, processInfo);
}
