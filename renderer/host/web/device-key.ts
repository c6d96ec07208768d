import type { HostKeys } from '#shared/contracts/host.ts';
import { publicKey } from '#shared/ids.ts';

const DATABASE = 'so-ke-hoach-device-key';
const STORE = 'keys';
const ONLY = 'device';

/**
 * The Ed25519 key of this browser profile, kept in a database of its own so that clearing or restoring the book never
 * touches it. It cannot be read out by a script; on the disk it lies unwrapped, as browsers keep such keys.
 */
export function webKeys(): HostKeys {
  let pair: Promise<CryptoKeyPair> | undefined;
  const key = (): Promise<CryptoKeyPair> => (pair ??= loadOrMake());
  return {
    async publicKey() {
      const raw = new Uint8Array(await crypto.subtle.exportKey('raw', (await key()).publicKey));
      return publicKey([...raw].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    },
    async sign(message) {
      const { privateKey } = await key();
      return new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, new Uint8Array(message)));
    },
  };
}

async function loadOrMake(): Promise<CryptoKeyPair> {
  const database = await openDatabase();
  try {
    const stored = await load(database);
    if (stored !== undefined) return stored;
    // Two tabs may come here at once: whoever stores first wins, and both use what is stored.
    await storeIfNone(database, await makePair());
    const kept = await load(database);
    if (kept === undefined) throw new Error('the device key was not stored');
    return kept;
  } finally {
    database.close();
  }
}

function makePair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  return resultOf(request);
}

function load(database: IDBDatabase): Promise<CryptoKeyPair | undefined> {
  return resultOf<CryptoKeyPair | undefined>(database.transaction(STORE).objectStore(STORE).get(ONLY));
}

function storeIfNone(database: IDBDatabase, pair: CryptoKeyPair): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore(STORE);
    const existing = store.count(ONLY);
    existing.addEventListener('success', () => {
      if (existing.result === 0) store.add(pair, ONLY);
    });
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB request failed')));
  });
}
