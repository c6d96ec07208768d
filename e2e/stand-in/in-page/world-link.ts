/** Carries values, functions, promises and errors between the page's main world and the preload's isolated world. */
export interface WorldLink {
  wrap(value: unknown): unknown;
  unwrap(value: unknown): unknown;
  emit(kind: string, detail: object): void;
  on(kind: string, listener: (detail: never) => void): void;
}

/** Sent to the page as text, so it must not refer to anything outside itself. `token` is known to both worlds only. */
export function makeWorldLink(token: string, me: string, other: string): WorldLink {
  interface Message {
    id: number;
    fn: number;
    args: unknown[];
    value?: unknown;
    error?: string;
  }
  type AnyFunction = (...args: unknown[]) => unknown;

  // Taken now: the page may replace them later.
  const Custom = CustomEvent;
  const dispatch = document.dispatchEvent.bind(document);
  const listen = document.addEventListener.bind(document);
  const functions: AnyFunction[] = [];
  const returned = new Map<number, Message>();
  const unsettled = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastId = 0;

  // Chromium clones `detail` across worlds.
  const emit = (kind: string, detail: object): void => {
    dispatch(new Custom(token + other + kind, { detail }));
  };
  const on = (kind: string, listener: (detail: never) => void): void => {
    listen(token + me + kind, (event) => listener((event as CustomEvent).detail as never));
  };
  const isPlain = (value: unknown): value is Record<string, unknown> =>
    Object.prototype.toString.call(value) === '[object Object]';
  const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

  function wrap(value: unknown): unknown {
    if (typeof value === 'function')
      return { [token]: 'function', id: functions.push(value as AnyFunction) - 1 };
    if (value instanceof Promise) {
      lastId += 1;
      const id = lastId;
      value.then(
        (result) => emit('settle', { id, value: wrap(result) }),
        (error: unknown) => emit('settle', { id, error: messageOf(error) }),
      );
      return { [token]: 'promise', id };
    }
    if (Array.isArray(value)) return value.map(wrap);
    if (!isPlain(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, wrap(item)]));
  }

  function unwrap(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(unwrap);
    if (!isPlain(value)) return value;
    const id = Number(value['id']);
    if (value[token] === 'promise') {
      return new Promise((resolve, reject) => unsettled.set(id, { resolve, reject }));
    }
    if (value[token] === 'function') return (...args: unknown[]) => callOther(id, args);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unwrap(item)]));
  }

  function callOther(fn: number, args: unknown[]): unknown {
    lastId += 1;
    const id = lastId;
    emit('call', { fn, id, args: wrap(args) });
    const answer = returned.get(id); // dispatchEvent is synchronous: the answer is already here
    returned.delete(id);
    if (answer === undefined || answer.error !== undefined) {
      throw new Error(answer?.error ?? 'context bridge: the other world is gone');
    }
    return unwrap(answer.value);
  }

  on('call', (message: Message) => {
    try {
      const result = functions[message.fn]?.(...(unwrap(message.args) as unknown[]));
      emit('return', { id: message.id, value: wrap(result) });
    } catch (error) {
      emit('return', { id: message.id, error: messageOf(error) });
    }
  });
  on('return', (message: Message) => {
    returned.set(message.id, message);
  });
  on('settle', (message: Message) => {
    const waiting = unsettled.get(message.id);
    unsettled.delete(message.id);
    if (message.error === undefined) waiting?.resolve(unwrap(message.value));
    else waiting?.reject(new Error(message.error));
  });

  return { wrap, unwrap, emit, on };
}
