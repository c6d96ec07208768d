import { safeStorage } from 'electron';
import type { KeyStore } from './key-store.ts';

export const systemKeyStore: KeyStore = {
  isAvailable() {
    if (!safeStorage.isEncryptionAvailable()) return false;
    // On Linux without a keyring Electron falls back to a fixed password: that protects nothing.
    return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
  },
  wrap: (secret) => new Uint8Array(safeStorage.encryptString(secret)),
  unwrap: (wrapped) => safeStorage.decryptString(Buffer.from(wrapped)),
};
