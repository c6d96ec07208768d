import fs from 'node:fs';
import { mainWorld, preloadWorld } from './page-worlds.ts';
import { makeValueCodec } from './value-codec.ts';
import { makeWorldLink } from './world-link.ts';

/** The two scripts that give a page its bridge, one for each world. */
export function pageScripts(preloadFile: string): { readonly main: string; readonly preload: string } {
  const token = `bridge-${Math.random().toString(36).slice(2)}-`;
  const link = (me: string, other: string): string =>
    `(${makeWorldLink.toString()})(${JSON.stringify(token)}, '${me}', '${other}')`;
  const codec = `(${makeValueCodec.toString()})((bytes) => bytes.toBase64(), (text) => Uint8Array.fromBase64(text))`;
  const info = JSON.stringify({
    platform: process.platform,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    versions: process.versions,
    env: {},
  });
  const preload = fs.readFileSync(preloadFile, 'utf8');
  const run = `(require, process) => { const module = { exports: {} }, exports = module.exports;\n${preload}\n}`;
  return {
    main: topFrameOnly(`(${mainWorld.toString()})(${link('main', 'isolated')});`),
    preload: topFrameOnly(
      `(${preloadWorld.toString()})(${link('isolated', 'main')}, ${codec}, ${info}, ${run});`,
    ),
  };
}

function topFrameOnly(body: string): string {
  return `(() => { if (window.top !== window || location.protocol === 'about:') return; ${body} })()`;
}
