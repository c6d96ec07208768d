import { createDecipheriv, createHmac, createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto';
import { hkdfSync, scryptSync } from 'node:crypto';

/**
 * Opens an encrypted package by "Encryption" of docs/formats/package.md alone, on Node's own modules. It shares no line with
 * the program or with the library the program uses.
 */
export function decryptBySpecification(
  file: Uint8Array,
  by: { readonly secret: Buffer } | { readonly passphrase: string },
): Buffer {
  const bytes = Buffer.from(file);
  const macAt = bytes.indexOf('\n--- ') + 1;
  const headerEnd = bytes.indexOf('\n', macAt) + 1;
  const [intro, ...lines] = bytes.toString('latin1', 0, macAt).trimEnd().split('\n');
  if (intro !== 'age-encryption.org/v1') throw new Error('not an age file');
  const fileKey = stanzasOf(lines)
    .map((stanza) => unwrapped(stanza, by))
    .find((key) => key !== null);
  if (fileKey === undefined) throw new Error('no stanza for this key');
  const macKey = derive(fileKey, Buffer.alloc(0), 'header');
  const mac = createHmac('sha256', macKey)
    .update(bytes.subarray(0, macAt + 3))
    .digest();
  if (!mac.equals(base64(bytes.toString('latin1', macAt + 4, headerEnd - 1)))) throw new Error('header');
  const nonce = bytes.subarray(headerEnd, headerEnd + 16);
  return opened(bytes.subarray(headerEnd + 16), derive(fileKey, nonce, 'payload'));
}

interface Stanza {
  readonly words: readonly string[];
  readonly body: Buffer;
}

function stanzasOf(lines: readonly string[]): readonly Stanza[] {
  const stanzas: { words: string[]; text: string }[] = [];
  for (const line of lines) {
    if (line.startsWith('-> ')) stanzas.push({ words: line.slice(3).split(' '), text: '' });
    else stanzas.at(-1)!.text += line;
  }
  return stanzas.map(({ words, text }) => ({ words, body: base64(text) }));
}

function unwrapped({ words, body }: Stanza, by: Parameters<typeof decryptBySpecification>[1]): Buffer | null {
  const [kind, share = '', work = ''] = words;
  if ('secret' in by && kind === 'X25519') {
    const own = createPrivateKey({ key: pkcs8(by.secret), format: 'der', type: 'pkcs8' });
    const publicHalf = createPublicKey(own).export({ format: 'der', type: 'spki' }).subarray(-32);
    const theirs = base64(share);
    const shared = diffieHellman({
      privateKey: own,
      publicKey: createPublicKey({ key: spki(theirs), format: 'der', type: 'spki' }),
    });
    const key = derive(shared, Buffer.concat([theirs, publicHalf]), 'age-encryption.org/v1/X25519');
    return unsealed(key, Buffer.alloc(12), body);
  }
  if ('passphrase' in by && kind === 'scrypt') {
    const salt = Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), base64(share)]);
    const options = { N: 2 ** Number(work), r: 8, p: 1, maxmem: 2 ** 29 };
    return unsealed(scryptSync(by.passphrase.normalize('NFC'), salt, 32, options), Buffer.alloc(12), body);
  }
  return null;
}

/** Pieces of 64 KiB, each with its 16 bytes of Poly1305; the number of the piece and whether it is the last are the nonce. */
function opened(payload: Buffer, key: Buffer): Buffer {
  const pieces: Buffer[] = [];
  const size = 65_536 + 16;
  for (let at = 0, n = 0; at < payload.length; at += size, n++) {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(n, 7);
    nonce[11] = at + size >= payload.length ? 1 : 0;
    const piece = unsealed(key, nonce, payload.subarray(at, at + size));
    if (piece === null) throw new Error(`piece ${n}`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function unsealed(key: Buffer, nonce: Buffer, sealed: Buffer): Buffer | null {
  const cipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  cipher.setAuthTag(sealed.subarray(-16));
  const text = cipher.update(sealed.subarray(0, -16));
  try {
    return Buffer.concat([text, cipher.final()]);
  } catch {
    // Sealed for another key.
    return null;
  }
}

const derive = (from: Buffer, salt: Buffer, info: string) =>
  Buffer.from(hkdfSync('sha256', from, salt, info, 32));
const base64 = (text: string) => Buffer.from(text, 'base64');
const pkcs8 = (secret: Buffer) =>
  Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), secret]);
const spki = (publicHalf: Buffer) =>
  Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), publicHalf]);
