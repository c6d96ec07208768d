import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Protocol } from './devtools-types.ts';

type Commands = Protocol.CommandParameters;
type Results = Protocol.CommandReturnValues;
type Events = Protocol.Events;

interface Waiting {
  readonly method: string;
  resolve(result: never): void;
  reject(error: Error): void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: object;
  readonly sessionId?: string;
  readonly result?: never;
  readonly error?: { readonly message: string };
}

/** Chromium's process and the DevTools protocol over a pipe: NUL-separated JSON on descriptors 3 and 4. */
class DevtoolsPipe {
  #child: ChildProcess | undefined;
  #running = false;
  #lastId = 0;
  #rest = '';
  readonly #waiting = new Map<number, Waiting>();
  readonly #events = new EventEmitter().setMaxListeners(0);

  launch(executable: string, args: readonly string[]): void {
    const child = spawn(executable, ['--remote-debugging-pipe', ...args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#running = true;
    child.stderr?.setEncoding('utf8').on('data', passOnDevtoolsLine);
    (child.stdio[4] as NodeJS.ReadableStream)
      .setEncoding('utf8')
      .on('data', (text: string) => this.#read(text));
    // Chromium closes the pipe when it goes; `exit` tells the rest.
    child.stdio[3]?.on('error', () => undefined);
    child.on('exit', () => this.#ended());
  }

  get isRunning(): boolean {
    return this.#running;
  }

  /** Without a session the browser itself is meant. */
  send<M extends keyof Commands>(method: M, params?: Commands[M], sessionId?: string): Promise<Results[M]> {
    return new Promise((resolve, reject) => {
      if (this.#child === undefined || !this.#running) {
        reject(new Error(`${method}: Chromium is not running`));
        return;
      }
      this.#lastId += 1;
      this.#waiting.set(this.#lastId, { method, resolve, reject });
      const message = JSON.stringify({ id: this.#lastId, method, params: params ?? {}, sessionId });
      (this.#child.stdio[3] as NodeJS.WritableStream).write(`${message}\0`);
    });
  }

  on<E extends keyof Events>(event: E, listener: (params: Events[E], sessionId?: string) => void): void {
    this.#events.on(event, listener);
  }

  onExit(listener: () => void): void {
    this.#events.once('exit', listener);
  }

  kill(): void {
    this.#child?.kill('SIGKILL');
  }

  #read(text: string): void {
    const parts = (this.#rest + text).split('\0');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) this.#take(JSON.parse(part) as Message);
  }

  #take(message: Message): void {
    if (message.id === undefined) {
      this.#events.emit(message.method ?? '', message.params, message.sessionId);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result as never);
    else waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
  }

  #ended(): void {
    this.#running = false;
    for (const { method, reject } of this.#waiting.values())
      reject(new Error(`${method}: Chromium has exited`));
    this.#waiting.clear();
    this.#events.emit('exit');
  }
}

/** Playwright waits for this line of Chromium's. */
function passOnDevtoolsLine(text: string): void {
  const line = /DevTools listening on ws:\S+/.exec(text)?.[0];
  if (line !== undefined) process.stderr.write(`${line}\n`);
}

export const devtools = new DevtoolsPipe();
