import { EventEmitter } from 'node:events';
import type { WebPreferences } from 'electron';
import { devtools } from './devtools-pipe.ts';
import type { Protocol } from './devtools-types.ts';
import { StandInEvent } from './event.ts';
import { ignoreLate } from './ignore-late.ts';
import { pageScripts } from './in-page/page-scripts.ts';
import { codec, receivePost, type PagePost } from './ipc.ts';
import { contentsOfTarget, live, nextId } from './live.ts';
import { printToPdf, type PdfOptions } from './print-to-pdf.ts';
import { toChromium, toElectron } from './schemes.ts';
import { applyPermissions, defaultSession } from './session.ts';
import { denyTarget, takeTarget } from './targets.ts';

type Events = Protocol.Events;
type Commands = Protocol.CommandParameters;
type OpenHandler = (details: { url: string; frameName: string; disposition: string }) => { action: string };

/** The preload's isolated world, by name. */
const WORLD = 'electron-preload';

/** One page. It is attached to Chromium some time after it is made; everything that needs Chromium waits for that. */
export class StandInWebContents extends EventEmitter {
  readonly id = nextId();
  readonly session = defaultSession;
  /** Chromium's id of the page and of its main frame; empty until attached. */
  targetId = '';
  readonly attached: Promise<void>;
  readonly #preferences: WebPreferences;
  #sessionId = '';
  #world: number | undefined;
  #url = '';
  #title = '';
  #expected: string | undefined;
  #popupUrl = 'about:blank';
  #zoom = 0;
  #destroyed = false;
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  readonly mainFrame: { readonly parent: null; readonly url: string; readonly origin: string };

  static fromDevToolsTargetId(targetId: string): StandInWebContents | undefined {
    return contentsOfTarget(targetId);
  }

  static getAllWebContents(): StandInWebContents[] {
    return [...live.contents.values()];
  }

  constructor(preferences: WebPreferences) {
    super();
    this.#preferences = preferences;
    const url = (): string => this.#url;
    this.mainFrame = {
      parent: null,
      get url() {
        return url();
      },
      get origin() {
        return /^[^:]+:\/\/[^/]*/.exec(url())?.[0] ?? 'null';
      },
    };
    live.contents.set(this.id, this);
    this.attached = this.#attach();
  }

  async loadURL(url: string): Promise<void> {
    await this.attached;
    const finished = new Promise<void>((resolve) => {
      this.once('did-finish-load', () => resolve());
    });
    this.#expected = toChromium(url);
    const result = await this.#send('Page.navigate', { url: this.#expected });
    if (result.errorText !== undefined && result.errorText !== '') {
      this.emit('did-fail-load', new StandInEvent(), -2, result.errorText, url, true);
      throw new Error(`${result.errorText} loading '${url}'`);
    }
    if (result.loaderId !== undefined) await finished;
  }

  reload(): void {
    this.#expected = toChromium(this.#url);
    ignoreLate(this.#send('Page.reload'));
  }

  /** Whether this navigation is main's own `loadURL` or `reload`; asked once per navigation. */
  isLoadedByMain(chromiumUrl: string): boolean {
    if (this.#expected !== chromiumUrl) return false;
    this.#expected = undefined;
    return true;
  }

  send(channel: string, ...args: unknown[]): void {
    const value = codec.encode(args);
    ignoreLate(this.attached.then(() => this.#deliver({ channel, value })));
  }

  async executeJavaScript(expression: string, userGesture = false): Promise<unknown> {
    await this.attached;
    const { result, exceptionDetails } = await this.#send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    });
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  async printToPDF(options: PdfOptions = {}): Promise<Buffer> {
    await this.attached;
    return printToPdf(this.#sessionId, options);
  }

  /** Nobody can answer a system dialog here: the document counts as printed. */
  print(_options: object, callback: (success: boolean, reason: string) => void): void {
    setImmediate(() => callback(true, ''));
  }

  forcefullyCrashRenderer(): void {
    ignoreLate(this.#send('Page.crash'));
  }

  /** A command to this page, for the stand-in's own modules. */
  async command<M extends keyof Commands>(
    method: M,
    params?: Commands[M],
  ): Promise<Protocol.CommandReturnValues[M]> {
    await this.attached;
    return this.#send(method, params);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  getLastWebPreferences(): WebPreferences {
    return this.#preferences;
  }

  getURL(): string {
    return this.#url;
  }

  getTitle(): string {
    return this.#title;
  }

  getZoomLevel(): number {
    return this.#zoom;
  }

  setZoomLevel(level: number): void {
    this.#zoom = level;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  focus(): void {
    ignoreLate(this.#send('Page.bringToFront'));
  }

  close(): void {
    ignoreLate(this.attached.then(() => devtools.send('Target.closeTarget', { targetId: this.targetId })));
  }

  popupOpened(targetId: string): void {
    const url = toElectron(this.#popupUrl);
    const { action } = this.#openHandler({ url, frameName: '', disposition: 'foreground-tab' });
    if (action !== 'allow') denyTarget(targetId);
  }

  titleChanged(title: string): void {
    if (title === this.#title) return;
    this.#title = title;
    this.emit('page-title-updated', new StandInEvent(), title, true);
  }

  destroyed(): void {
    this.#destroyed = true;
    live.contents.delete(this.id);
    this.emit('destroyed');
  }

  async #attach(): Promise<void> {
    const target = await takeTarget();
    this.targetId = target.targetId;
    this.#sessionId = target.sessionId;
    this.#listen();
    await Promise.all([
      this.#send('Page.enable'),
      this.#send('Runtime.enable'),
      this.#send('Inspector.enable'),
    ]);
    if (this.#preferences.javascript === false) {
      await this.#send('Emulation.setScriptExecutionDisabled', { value: true });
    }
    if (this.#preferences.preload !== undefined) await this.#addPreload(this.#preferences.preload);
    ignoreLate(this.#send('Runtime.runIfWaitingForDebugger'));
  }

  #listen(): void {
    this.#on('Runtime.executionContextCreated', ({ context }) => {
      const frame = (context.auxData as { frameId?: string } | undefined)?.frameId;
      if (context.name === WORLD && frame === this.targetId) this.#world = context.id;
    });
    this.#on('Runtime.bindingCalled', ({ name, executionContextId, payload }) => {
      if (name !== 'standInPost' || executionContextId !== this.#world) return;
      ignoreLate(this.#receive(JSON.parse(payload) as PagePost, executionContextId));
    });
    this.#on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return;
      this.#url = toElectron(frame.url + (frame.urlFragment ?? ''));
      if (/^https?:/.test(frame.url)) ignoreLate(applyPermissions(this, new URL(frame.url).origin));
      this.emit('did-navigate', new StandInEvent(), this.#url, 200, 'OK');
    });
    this.#on('Page.navigatedWithinDocument', ({ url, frameId }) => {
      if (frameId !== this.targetId) return;
      this.#url = toElectron(url);
      this.emit('did-navigate-in-page', new StandInEvent(), this.#url, true);
    });
    this.#on('Page.domContentEventFired', () => this.emit('dom-ready', new StandInEvent()));
    this.#on('Page.loadEventFired', () => this.emit('did-finish-load', new StandInEvent()));
    this.#on('Page.windowOpen', ({ url }) => {
      this.#popupUrl = url;
    });
    this.#on('Inspector.targetCrashed', () => {
      this.emit('render-process-gone', new StandInEvent(), { reason: 'crashed', exitCode: 1 });
    });
  }

  async #addPreload(file: string): Promise<void> {
    const scripts = pageScripts(file);
    await this.#send('Runtime.addBinding', { name: 'standInPost', executionContextName: WORLD });
    // In this order: the page's side must listen before the preload exposes anything.
    await this.#send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.main });
    await this.#send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: WORLD });
  }

  async #receive(post: PagePost, world: number): Promise<void> {
    const event = { sender: this, senderFrame: this.mainFrame, frameId: 1, processId: 1 };
    const reply = await receivePost(post, event);
    if (reply !== null) await this.#deliver(reply, world);
  }

  async #deliver(message: object, world = this.#world): Promise<void> {
    if (world === undefined) return;
    await this.#send('Runtime.callFunctionOn', {
      functionDeclaration: 'function (message) { standInDeliver(message); }',
      executionContextId: world,
      arguments: [{ value: JSON.stringify(message) }],
    });
  }

  #on<E extends keyof Events>(event: E, listener: (params: Events[E]) => void): void {
    devtools.on(event, (params, sessionId) => {
      if (sessionId === this.#sessionId) listener(params);
    });
  }

  #send<M extends keyof Commands>(method: M, params?: Commands[M]): Promise<Protocol.CommandReturnValues[M]> {
    return devtools.send(method, params, this.#sessionId);
  }
}
