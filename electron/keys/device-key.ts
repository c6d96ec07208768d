import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { readJsonFile, writeJsonFile } from '../files/json-file.ts';
import { setAside } from '../files/set-aside.ts';
import { log } from '../log/log.ts';
import type { KeyStore } from './key-store.ts';
import { KeyFile, openStoredKey, publicHex } from './stored-key.ts';

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
    const key = openStoredKey(stored, this.#store);
    if (key !== null) return key;
    await setAside(this.#file, new Date());
    log('device-key-set-aside');
    return this.#make();
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
