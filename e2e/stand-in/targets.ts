import { devtools } from './devtools-pipe.ts';
import { ignoreLate } from './ignore-late.ts';
import { contentsOfTarget, live } from './live.ts';

/** A Chromium page and our DevTools session with it. */
export interface Target {
  readonly targetId: string;
  readonly sessionId: string;
}

const spare: Target[] = [];
const wanted: ((target: Target) => void)[] = [];
/** Pop-ups that main refused and that are being closed. */
const denied = new Set<string>();

export function isDenied(frameId: string): boolean {
  return denied.has(frameId);
}

export function denyTarget(targetId: string): void {
  denied.add(targetId);
  ignoreLate(devtools.send('Target.closeTarget', { targetId }));
}

/** A page for a new window; Chromium's start-up page is used first. */
export async function takeTarget(): Promise<Target> {
  const ready = spare.shift();
  if (ready !== undefined) return ready;
  const next = new Promise<Target>((resolve) => wanted.push(resolve));
  await devtools.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  return next;
}

export async function watchTargets(): Promise<void> {
  devtools.on('Target.attachedToTarget', ({ targetInfo, sessionId }) => {
    const opener = contentsOfTarget(targetInfo.openerId);
    if (targetInfo.type === 'page' && opener === undefined) {
      const target = { targetId: targetInfo.targetId, sessionId };
      const waiting = wanted.shift();
      if (waiting === undefined) spare.push(target);
      else waiting(target);
      return; // released when its window is set up
    }
    opener?.popupOpened(targetInfo.targetId);
    ignoreLate(devtools.send('Runtime.runIfWaitingForDebugger', undefined, sessionId));
  });
  devtools.on('Target.targetDestroyed', ({ targetId }) => windowOf(targetId)?.targetGone());
  devtools.on('Target.targetInfoChanged', ({ targetInfo }) =>
    contentsOfTarget(targetInfo.targetId)?.titleChanged(targetInfo.title),
  );
  await devtools.send('Target.setDiscoverTargets', { discover: true });
  await devtools.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });
}

function windowOf(targetId: string) {
  return [...live.windows.values()].find((window) => window.webContents.targetId === targetId);
}
