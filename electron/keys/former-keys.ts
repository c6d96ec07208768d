import { sign } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import type { KeyThatSigns } from '#shared/crypto/age-identity.ts';
import { log } from '../log/log.ts';
import type { KeyStore } from './key-store.ts';
import { KeyFile, openStoredKey } from './stored-key.ts';

/** The file of a key that another one has followed. */
export function formerKeyFile(folder: string, publicKey: string): string {
  return path.join(folder, `device-key-former-${publicKey.slice(0, 12)}.json`);
}

/** The keys this computer had before: they sign nothing any more and still open what was on its way to them. */
export async function formerKeys(folder: string, store: KeyStore): Promise<readonly KeyThatSigns[]> {
  const names = (await readdir(folder)).filter((name) => /^device-key-former-[0-9a-f]{12}\.json$/.test(name));
  const keys: KeyThatSigns[] = [];
  for (const name of names.toSorted()) {
    const stored = v.safeParse(KeyFile, parse(await readFile(path.join(folder, name), 'utf8')));
    const key = stored.success ? openStoredKey(stored.output, store) : null;
    if (key === null) log('former-key-unreadable', name);
    else keys.push({ sign: async (message) => new Uint8Array(sign(null, message, key)) });
  }
  return keys;
}

/** Undefined for what is no JSON: the schema then refuses it. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
