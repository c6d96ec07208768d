import { copyFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { ageRecipient } from '#shared/crypto/age-identity.ts';
import { openAgeHeader } from '#shared/crypto/open-age-header.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { log } from '../log/log.ts';
import { DeviceKey } from './device-key.ts';
import { formerKeyFile, formerKeys } from './former-keys.ts';
import type { KeyStore } from './key-store.ts';

/** The key this computer signs with, and the one that will follow it. */
export class DeviceKeys {
  readonly #file: string;
  readonly #nextFile: string;
  readonly #store: KeyStore;
  #current: DeviceKey;
  #next: DeviceKey;

  /** @param folder where `device-key.json` and `device-key-next.json` lie */
  constructor(folder: string, store: KeyStore) {
    this.#file = path.join(folder, 'device-key.json');
    this.#nextFile = path.join(folder, 'device-key-next.json');
    this.#store = store;
    this.#current = new DeviceKey(this.#file, store);
    this.#next = new DeviceKey(this.#nextFile, store);
  }

  publicKey(): Promise<string> {
    return this.#current.publicKey();
  }

  sign(message: Uint8Array): Promise<Uint8Array> {
    return this.#current.sign(message);
  }

  nextPublicKey(): Promise<string> {
    return this.#next.publicKey();
  }

  /** Where encrypted packages go to for one of the two. */
  address(of: 'current' | 'next'): Promise<string> {
    return ageRecipient(of === 'current' ? this.#current : this.#next);
  }

  /**
   * The key of one encrypted file from its header; null when it is not meant for this computer. Former keys are asked
   * too: a file may have been on its way while the key was changed.
   *
   * @throws Problem `encrypted-damaged`, `key-locked`
   */
  async openHeader(header: Uint8Array): Promise<Uint8Array | null> {
    const former = await formerKeys(path.dirname(this.#file), this.#store);
    return openAgeHeader(header, [this.#current, ...former]);
  }

  /** The old key's file is copied aside first; the rename is the moment from which the next key is the one. */
  async useNext(): Promise<string> {
    const old = await this.#current.publicKey();
    await this.#next.publicKey();
    const folder = path.dirname(this.#file);
    await copyFile(this.#file, formerKeyFile(folder, old));
    await rename(this.#nextFile, this.#file);
    await syncFolder(folder);
    log('device-key-changed');
    this.#current = new DeviceKey(this.#file, this.#store);
    this.#next = new DeviceKey(this.#nextFile, this.#store);
    return this.#current.publicKey();
  }
}
