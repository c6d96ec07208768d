import type { StandInBrowserWindow } from './browser-window.ts';
import type { StandInWebContents } from './web-contents.ts';

/** Everything open at the moment, by Electron's ids. */
export const live = {
  contents: new Map<number, StandInWebContents>(),
  windows: new Map<number, StandInBrowserWindow>(),
  /** The app is ready. */
  started: false,
  /** The app is on its way out; windows that go now ask nothing. */
  quitting: false,
};

let lastId = 0;

export function nextId(): number {
  lastId += 1;
  return lastId;
}

export function contentsOfTarget(targetId: string | undefined): StandInWebContents | undefined {
  return [...live.contents.values()].find((contents) => contents.targetId === targetId);
}
