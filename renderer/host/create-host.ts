import type { Host } from '#shared/contracts/host.ts';
import { electronHost } from './electron-host.ts';
import { webHost } from './web/web-host.ts';

/** The host this page runs in: the desktop program when its bridge is there, otherwise a plain browser. */
export function createHost(): Host {
  return window.desktop === undefined ? webHost() : electronHost(window.desktop);
}
