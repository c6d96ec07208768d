import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { DeviceKey } from './device-key.ts';
import type { KeyStore } from './key-store.ts';

const NONE: KeyStore = {
  isAvailable: () => false,
  wrap: () => expect.unreachable('there is no store'),
  unwrap: () => expect.unreachable('there is no store'),
};

/** Turns each byte around, so that the plain key is not to be found in the file. */
const flip = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => 255 - byte);
const STORE: KeyStore = {
  isAvailable: () => true,
  wrap: (secret) => flip(new TextEncoder().encode(secret)),
  unwrap: (wrapped) => new TextDecoder('utf8', { fatal: true }).decode(flip(wrapped)),
};

function keyFile(): string {
  return path.join(temporaryFolder(), 'device-key.json');
}

async function verifies(publicKey: string, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const raw = Uint8Array.from(publicKey.match(/../g) ?? [], (hex) => Number.parseInt(hex, 16));
  const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(message));
}

function logged(): () => string {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => stderr.mockRestore());
  return () => stderr.mock.calls.map(([text]) => String(text)).join('');
}

test.each([
  ['with a system store', STORE, 'system'],
  ['without one', NONE, 'none'],
])('%s: made once, kept, and its signatures verify', async (_name, store, wrappedBy) => {
  const log = logged();
  const file = keyFile();
  const key = new DeviceKey(file, store);
  const [first, second] = await Promise.all([key.publicKey(), key.publicKey()]);
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(second).toBe(first);

  const message = new TextEncoder().encode('hash');
  const again = new DeviceKey(file, store);
  expect(await again.publicKey()).toBe(first);
  expect(await verifies(first, message, await again.sign(message))).toBe(true);

  const stored = JSON.parse(readFileSync(file, 'utf8')) as { wrappedBy: string; key: string };
  expect(stored.wrappedBy).toBe(wrappedBy);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(log()).toContain('device-key-made');
  expect(log()).not.toContain(stored.key.slice(10, 40));
});

test.each([
  ['no JSON', 'xx'],
  ['another shape', '{"version":1}'],
  [
    'a key that is none',
    JSON.stringify({ version: 1, publicKey: 'ab'.repeat(32), wrappedBy: 'none', key: 'AAAA' }),
  ],
])('a key file with %s is set aside, never deleted, and a new key made', async (_name, content) => {
  logged();
  const file = keyFile();
  writeFileSync(file, content);
  expect(await new DeviceKey(file, NONE).publicKey()).toMatch(/^[0-9a-f]{64}$/);
  const aside = readdirSync(path.dirname(file)).find((name) => name.includes('set-aside'));
  expect(readFileSync(path.join(path.dirname(file), aside ?? ''), 'utf8')).toBe(content);
});

test('a key whose public half was changed is not used', async () => {
  logged();
  const file = keyFile();
  const first = await new DeviceKey(file, NONE).publicKey();
  writeFileSync(file, readFileSync(file, 'utf8').replace(first, 'ab'.repeat(32)));
  const second = await new DeviceKey(file, NONE).publicKey();
  expect([first, 'ab'.repeat(32)]).not.toContain(second);
});

test('a closed key store is told; the key file stays for the next time', async () => {
  logged();
  const file = keyFile();
  const publicKey = await new DeviceKey(file, STORE).publicKey();
  const locked = new DeviceKey(file, { ...STORE, isAvailable: () => false });
  await expect(locked.publicKey()).rejects.toMatchObject({ code: 'key-locked' });
  expect(await new DeviceKey(file, STORE).publicKey()).toBe(publicKey);
});
