import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { encryptedFor } from '../testing/encrypted-for.ts';
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

test('a file for this computer opens, also one for its former key, and one for another does not', async () => {
  quiet();
  const [keys, others] = [new DeviceKeys(temporaryFolder(), NONE), new DeviceKeys(temporaryFolder(), NONE)];
  const before = await keys.address('current');
  const next = await keys.address('next');
  const header = await encryptedFor(before);
  expect(await keys.openHeader(header)).toHaveLength(16);
  expect(await others.openHeader(header)).toBeNull();
  expect(await keys.openHeader(await encryptedFor(next))).toBeNull();
  await keys.useNext();
  expect(await keys.address('current')).toBe(next);
  expect(await keys.openHeader(await encryptedFor(next))).toHaveLength(16);
  expect(await keys.openHeader(header)).toHaveLength(16);
  const changed = header.with(header.length - 4, (header.at(-4) ?? 0) ^ 1);
  await expect(keys.openHeader(changed)).rejects.toMatchObject({ code: 'encrypted-damaged' });
});

test('a former key that was spoilt on the disk does not keep the present one from opening', async () => {
  quiet();
  const folder = temporaryFolder();
  const keys = new DeviceKeys(folder, NONE);
  const old = await keys.publicKey();
  await keys.useNext();
  writeFileSync(path.join(folder, `device-key-former-${old.slice(0, 12)}.json`), '{');
  const header = await encryptedFor(await keys.address('current'));
  expect(await keys.openHeader(header)).toHaveLength(16);
});
