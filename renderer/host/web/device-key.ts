import type { HostKeys } from '#shared/contracts/host.ts';
import { ageRecipient, type KeyThatSigns } from '#shared/crypto/age-identity.ts';
import { openAgeHeader } from '#shared/crypto/open-age-header.ts';
import { publicKey, type PublicKey } from '#shared/ids.ts';

const DATABASE = 'so-ke-hoach-device-key';
const STORE = 'keys';
const CURRENT = 'device';
const NEXT = 'next';
const USED = 'used';
const FORMER = 'former ';

/**
 * The Ed25519 key of this browser profile, kept in a database of its own so that clearing or restoring the book never
 * touches it. It cannot be read out by a script; on the disk it lies unwrapped, as browsers keep such keys.
 */
export function webKeys(): HostKeys {
  let current: Promise<CryptoKeyPair> | undefined;
  let marking: Promise<void> | undefined;
  const before = wasUsed();
  const key = (): Promise<CryptoKeyPair> => (current ??= loadOrMake(CURRENT));
  return {
    publicKey: async () => hexOf((await key()).publicKey),
    async sign(message) {
      const pair = await key();
      await (marking ??= before.then(markUsed));
      return signing(pair).sign(message);
    },
    signedBefore: () => before,
    nextPublicKey: async () => hexOf((await loadOrMake(NEXT)).publicKey),
    async useNext() {
      const [old, next] = [await key(), await loadOrMake(NEXT)];
      await changeOver(old, next, FORMER + (await hexOf(old.publicKey)));
      current = Promise.resolve(next);
      return hexOf(next.publicKey);
    },
    address: async (of) => ageRecipient(signing(of === 'current' ? await key() : await loadOrMake(NEXT))),
    openHeader: async (header) => openAgeHeader(header, [await key(), ...(await formerPairs())].map(signing)),
  };
}

/** Signs without the mark that the book was written in: the address is asked for before anything is. */
function signing({ privateKey }: CryptoKeyPair): KeyThatSigns {
  return {
    sign: async (message) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, new Uint8Array(message))),
  };
}

/** Keys this profile had before: they still open what was on its way to them. */
async function formerPairs(): Promise<readonly CryptoKeyPair[]> {
  const database = await openDatabase();
  try {
    const range = IDBKeyRange.bound(FORMER, `${FORMER}\uFFFF`);
    return await resultOf<CryptoKeyPair[]>(database.transaction(STORE).objectStore(STORE).getAll(range));
  } finally {
    database.close();
  }
}

/** Kept with the key, so that it outlives the book as the key does. */
async function wasUsed(): Promise<boolean> {
  const database = await openDatabase();
  try {
    return (await resultOf(database.transaction(STORE).objectStore(STORE).count(USED))) > 0;
  } finally {
    database.close();
  }
}

async function markUsed(): Promise<void> {
  const database = await openDatabase();
  try {
    await write(database, (store) => store.put(true, USED));
  } finally {
    database.close();
  }
}

async function hexOf(key: CryptoKey): Promise<PublicKey> {
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', key));
  return publicKey([...raw].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}

async function loadOrMake(name: string): Promise<CryptoKeyPair> {
  const database = await openDatabase();
  try {
    const stored = await load(database, name);
    if (stored !== undefined) return stored;
    // Two tabs may come here at once: whoever stores first wins, and both use what is stored.
    await storeIfNone(database, name, await makePair());
    const kept = await load(database, name);
    if (kept === undefined) throw new Error('the device key was not stored');
    return kept;
  } finally {
    database.close();
  }
}

/** In one transaction: the old key is set aside, the next one takes its place. */
async function changeOver(old: CryptoKeyPair, next: CryptoKeyPair, aside: string): Promise<void> {
  const database = await openDatabase();
  try {
    await write(database, (store) => {
      store.put(old, aside);
      store.put(next, CURRENT);
      store.delete(NEXT);
      store.delete(USED);
    });
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

function load(database: IDBDatabase, name: string): Promise<CryptoKeyPair | undefined> {
  return resultOf<CryptoKeyPair | undefined>(database.transaction(STORE).objectStore(STORE).get(name));
}

function storeIfNone(database: IDBDatabase, name: string, pair: CryptoKeyPair): Promise<void> {
  return write(database, (store) => {
    const existing = store.count(name);
    existing.addEventListener('success', () => {
      if (existing.result === 0) store.add(pair, name);
    });
  });
}

function write(database: IDBDatabase, work: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
    work(transaction.objectStore(STORE));
  });
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB request failed')));
  });
}
