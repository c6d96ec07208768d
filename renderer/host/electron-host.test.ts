import { expect, test } from 'vitest';
import type { DesktopApi } from '#shared/contracts/desktop-api.ts';
import type { HostCommand } from '#shared/contracts/host.ts';
import { electronHost } from './electron-host.ts';

/** A bridge whose messages the test sends; calls that the test does not expect fail it. */
function bridge() {
  const controls: string[] = [];
  let tellCommand: (command: HostCommand) => void = () => undefined;
  let tellFiles: () => void = () => undefined;
  const waiting: { name: string; bytes: Uint8Array }[] = [];
  const desktop = {
    onCommand: (listener: typeof tellCommand) => {
      tellCommand = listener;
      return () => undefined;
    },
    onFilesOpened: (listener: typeof tellFiles) => {
      tellFiles = listener;
      return () => undefined;
    },
    controlWindow: (action: string) => {
      controls.push(action);
      return Promise.resolve({ ok: true, value: undefined });
    },
    takeFiles: () => Promise.resolve({ ok: true, value: waiting.splice(0) }),
  } as unknown as DesktopApi;
  return {
    desktop,
    controls,
    close: () => tellCommand('close-requested'),
    open: (name: string) => {
      waiting.push({ name, bytes: new Uint8Array() });
      tellFiles();
    },
  };
}

test('closing goes on at once while no screen has anything to finish', () => {
  const { desktop, controls, close } = bridge();
  electronHost(desktop);
  close();
  expect(controls).toEqual(['close']);
});

test('a screen that listens decides when closing goes on', () => {
  const { desktop, controls, close } = bridge();
  const host = electronHost(desktop);
  const heard: string[] = [];
  const stop = host.onCommand((command) => heard.push(command));
  close();
  expect(heard).toEqual(['close-requested']);
  expect(controls).toEqual([]);
  stop();
  close();
  expect(controls).toEqual(['close']);
});

test('files that came before the first listener and after it are each told once', async () => {
  const { desktop, open } = bridge();
  const host = electronHost(desktop);
  const heard: string[] = [];
  open('before.skh');
  host.onFilesOpened((files) => heard.push(...files.map(({ name }) => name)));
  open('after.skh');
  await expect.poll(() => heard).toEqual(['before.skh', 'after.skh']);
});
