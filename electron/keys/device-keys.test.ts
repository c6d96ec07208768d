import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { DeviceKeys } from './device-keys.ts';
import type { KeyStore } from './key-store.ts';

const NONE: KeyStore = {
  isAvailable: () => false,
  wrap: () => expect.unreachable('there is no store'),
  unwrap: () => expect.unreachable('there is no store'),
};

function quiet(): void {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => stderr.mockRestore());
}

test('the next key is named before it signs, is the same until it is used, and then signs for good', async () => {
  quiet();
  const folder = temporaryFolder();
  const keys = new DeviceKeys(folder, NONE);
  const first = await keys.publicKey();
  const next = await keys.nextPublicKey();
  expect(next).not.toBe(first);
  expect(await new DeviceKeys(folder, NONE).nextPublicKey()).toBe(next);
  expect(await keys.publicKey()).toBe(first);
  const old = readFileSync(path.join(folder, 'device-key.json'), 'utf8');

  expect(await keys.useNext()).toBe(next);
  expect(await keys.publicKey()).toBe(next);
  expect(await new DeviceKeys(folder, NONE).publicKey()).toBe(next);
  expect(readFileSync(path.join(folder, `device-key-former-${first.slice(0, 12)}.json`), 'utf8')).toBe(old);
  expect(existsSync(path.join(folder, 'device-key-next.json'))).toBe(false);
  expect(await keys.nextPublicKey()).not.toBe(next);
});
