import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import * as v from 'valibot';
import { Problem } from '#shared/problem.ts';
import { log } from '../log/log.ts';
import type { KeyStore } from './key-store.ts';

/** A key as it lies in a file beside the data. */
export const KeyFile = v.strictObject({
  version: v.literal(1),
  publicKey: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** `system`: wrapped by the system's store. `none`: PKCS #8 as it is, in a file only its owner can read. */
  wrappedBy: v.picklist(['system', 'none']),
  key: v.pipe(v.string(), v.base64()),
});

/**
 * Null when the content is no key, or not the one its public half says.
 * @throws Problem `key-locked` while the system's store is closed
 */
export function openStoredKey(stored: v.InferOutput<typeof KeyFile>, store: KeyStore): KeyObject | null {
  if (stored.wrappedBy === 'system' && !store.isAvailable()) {
    throw new Problem(
      'key-locked',
      'Kho khóa của hệ điều hành đang đóng, chưa mở được khóa ký của máy này.',
      {
        advice: 'Đồng chí đăng nhập lại hệ điều hành rồi mở lại chương trình. Khóa vẫn còn nguyên.',
      },
    );
  }
  try {
    const bytes = Buffer.from(stored.key, 'base64');
    const pkcs8 = stored.wrappedBy === 'system' ? Buffer.from(store.unwrap(bytes), 'base64') : bytes;
    const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    return publicHex(key) === stored.publicKey ? key : null;
  } catch (error) {
    log('device-key-unreadable', error instanceof Error ? error.name : '');
    return null;
  }
}

/** The 32 bytes at the end of the SPKI form (RFC 8410) are the key itself. */
export function publicHex(privateKey: KeyObject): string {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return spki.subarray(-32).toString('hex');
}
