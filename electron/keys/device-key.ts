import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import * as v from 'valibot';
import { Problem } from '#shared/problem.ts';
import { readJsonFile, writeJsonFile } from '../files/json-file.ts';
import { setAside } from '../files/set-aside.ts';
import { log } from '../log/log.ts';
import type { KeyStore } from './key-store.ts';

const KeyFile = v.strictObject({
  version: v.literal(1),
  publicKey: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** `system`: wrapped by the system's store. `none`: PKCS #8 as it is, in a file only its owner can read. */
  wrappedBy: v.picklist(['system', 'none']),
  key: v.pipe(v.string(), v.base64()),
});

/**
 * The Ed25519 key this computer signs with. It never leaves main. Made at first use; a key file that cannot be used
 * is set aside and a new key is made, which the focal point then accepts like a new computer's.
 */
export class DeviceKey {
  readonly #file: string;
  readonly #store: KeyStore;
  #loading: Promise<KeyObject> | null = null;

  constructor(file: string, store: KeyStore) {
    this.#file = file;
    this.#store = store;
  }

  /** 64 lower-case hex digits. */
  async publicKey(): Promise<string> {
    return publicHex(await this.#key());
  }

  /** 64 bytes. */
  async sign(message: Uint8Array): Promise<Uint8Array> {
    return new Uint8Array(sign(null, message, await this.#key()));
  }

  /** One load at a time, so that two calls at the first start cannot make two keys; a failed one may be tried again. */
  #key(): Promise<KeyObject> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  async #load(): Promise<KeyObject> {
    const stored = await readJsonFile(this.#file, KeyFile);
    if (stored === undefined) return this.#make();
    if (stored.wrappedBy === 'system' && !this.#store.isAvailable()) {
      throw new Problem(
        'key-locked',
        'Kho khóa của hệ điều hành đang đóng, chưa mở được khóa ký của máy này.',
        {
          advice: 'Đồng chí đăng nhập lại hệ điều hành rồi mở lại chương trình. Khóa vẫn còn nguyên.',
        },
      );
    }
    const key = this.#open(stored);
    if (key !== null) return key;
    await setAside(this.#file, new Date());
    log('device-key-set-aside');
    return this.#make();
  }

  /** Null when the content is no key, or not the one its public half says. */
  #open(stored: v.InferOutput<typeof KeyFile>): KeyObject | null {
    try {
      const bytes = Buffer.from(stored.key, 'base64');
      const pkcs8 = stored.wrappedBy === 'system' ? Buffer.from(this.#store.unwrap(bytes), 'base64') : bytes;
      const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
      return publicHex(key) === stored.publicKey ? key : null;
    } catch (error) {
      log('device-key-unreadable', error instanceof Error ? error.name : '');
      return null;
    }
  }

  async #make(): Promise<KeyObject> {
    const { privateKey } = generateKeyPairSync('ed25519');
    const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' });
    const wrapped = this.#store.isAvailable();
    const key = wrapped ? Buffer.from(this.#store.wrap(pkcs8.toString('base64'))) : pkcs8;
    await writeJsonFile(this.#file, {
      version: 1,
      publicKey: publicHex(privateKey),
      wrappedBy: wrapped ? 'system' : 'none',
      key: key.toString('base64'),
    });
    log('device-key-made', wrapped ? 'wrapped by the system' : 'not wrapped: the system has no key store');
    return privateKey;
  }
}

/** The 32 bytes at the end of the SPKI form (RFC 8410) are the key itself. */
function publicHex(privateKey: KeyObject): string {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return spki.subarray(-32).toString('hex');
}
