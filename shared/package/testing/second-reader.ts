import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

/**
 * A reader written from docs/formats alone, on Node's own modules: it shares no line with the program, so that the
 * two can only agree by the specification.
 */
export interface SecondReading {
  readonly manifest: Record<string, unknown>;
  readonly segments: readonly { readonly hash: string; readonly content: SecondSegment }[];
  readonly names: readonly string[];
  /** Attached files by the SHA-256 of their content. */
  readonly attachments: ReadonlyMap<string, Buffer>;
}

interface SecondSegment {
  readonly author: string;
  readonly tables: readonly {
    readonly fields: readonly string[];
    readonly entities: readonly string[];
    readonly columns: readonly (
      readonly unknown[] | { values: readonly unknown[]; rows: readonly number[] }
    )[];
  }[];
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function signed(publicKey: string, message: string, signature: Uint8Array): boolean {
  const der = Buffer.from(`302a300506032b6570032100${publicKey}`, 'hex');
  return verify(
    null,
    Buffer.from(message),
    createPublicKey({ key: der, format: 'der', type: 'spki' }),
    signature,
  );
}

function entriesOf(file: Buffer): ReadonlyMap<string, Buffer> {
  const entries = new Map<string, Buffer>();
  for (let at = 0; file.readUInt32LE(at) === 0x04034b50;) {
    const method = file.readUInt16LE(at + 8);
    const packedSize = file.readUInt32LE(at + 18);
    const nameEnd = at + 30 + file.readUInt16LE(at + 26);
    const packed = file.subarray(nameEnd, nameEnd + packedSize);
    entries.set(file.toString('latin1', at + 30, nameEnd), method === 8 ? inflateRawSync(packed) : packed);
    at = nameEnd + packedSize;
  }
  return entries;
}

export function readBySpecification(bytes: Uint8Array): SecondReading {
  const entries = entriesOf(Buffer.from(bytes));
  const part = (name: string) => entries.get(name) ?? Buffer.alloc(0);
  const manifestBytes = part('manifest.json');
  const manifest = JSON.parse(manifestBytes.toString('utf8')) as Record<string, unknown> & {
    author: { publicKey: string };
    parts: readonly { name: string; bytes: number; sha256: string }[];
  };
  if (!signed(manifest.author.publicKey, `skh-manifest-1 ${sha256(manifestBytes)}`, part('manifest.sig'))) {
    throw new Error('manifest signature');
  }
  for (const { name, bytes: size, sha256: hash } of manifest.parts) {
    if (part(name).length !== size || sha256(part(name)) !== hash) throw new Error(name);
  }
  const attachments = new Map(
    [...entries].flatMap(([name, content]) =>
      name.startsWith('att/') ? [[name.slice('att/'.length), content] as const] : [],
    ),
  );
  for (const [name, content] of attachments) if (sha256(content) !== name) throw new Error(name);
  return { manifest, segments: segmentsOf(part('log')), names: [...entries.keys()], attachments };
}

function segmentsOf(log: Buffer): SecondReading['segments'] {
  const segments: { hash: string; content: SecondSegment }[] = [];
  for (let at = 0; at < log.length;) {
    const lineEnd = log.indexOf('\n', at);
    const [length = '', signature = ''] = log.toString('latin1', at, lineEnd).split(' ');
    const bytes = log.subarray(lineEnd + 1, lineEnd + 1 + Number(length));
    const content = JSON.parse(bytes.toString('utf8')) as SecondSegment;
    const hash = sha256(bytes);
    if (!signed(content.author, `skh-segment-1 ${hash}`, Buffer.from(signature, 'hex')))
      throw new Error(hash);
    segments.push({ hash, content });
    at = lineEnd + 1 + bytes.length + 1;
  }
  return segments;
}

/** Entity → fields, of one segment. */
export function valuesBySpecification({ tables }: SecondSegment): Record<string, Record<string, unknown>> {
  const written: Record<string, Record<string, unknown>> = {};
  for (const { fields, entities, columns } of tables) {
    entities.forEach((entity, row) => {
      const values = columns.map((column) =>
        'rows' in column ? column.values[column.rows[row] ?? -1] : column[row],
      );
      written[entity] = Object.fromEntries(fields.map((field, i) => [field, values[i]]));
    });
  }
  return written;
}

/** The line of a key request, by the specification. */
export function requestBySpecification(line: string): Record<string, string> {
  const parts = checkedParts(line);
  const isSigned = parts[1] === '2';
  if (parts[0] !== 'SKH-KHOA' || parts.length !== (isSigned ? 10 : 9)) throw new Error('not a request');
  const [plan = '', publicKey = '', agency = '', name = '', person = '', encryptTo = '', signature = ''] =
    parts.slice(2, -1);
  const stated = sha256(Buffer.from(parts.slice(0, 8).join(':')));
  if (isSigned && !signed(publicKey, `skh-request-1 ${stated}`, Buffer.from(signature, 'hex'))) {
    throw new Error('signature');
  }
  const text = decodeURIComponent;
  return {
    planId: text(plan),
    publicKey,
    agency: text(agency),
    agencyName: text(name),
    person: text(person),
    encryptTo: isSigned ? encryptTo : '',
  };
}

/** The plan and the secret in a recovery line, by the specification. */
export function recoveryBySpecification(line: string): { readonly plan: string; readonly secret: string } {
  const [mark, version, plan = '', secret = ''] = checkedParts(line);
  if (mark !== 'SKH-DU-PHONG' || version !== '1') throw new Error('not a recovery line');
  return { plan: decodeURIComponent(plan), secret };
}

function checkedParts(line: string): readonly string[] {
  const before = line.slice(0, line.lastIndexOf(':'));
  const parts = line.split(':');
  if (sha256(Buffer.from(before)).slice(0, 8) !== parts.at(-1)) throw new Error('check');
  return parts;
}

/** The secret of a machine's age key: SHA-256 of its Ed25519 signature over the purpose, from the 32 secret bytes. */
export function ageSecretBySpecification(secretHex: string): Buffer {
  const der = Buffer.from(`302e020100300506032b657004220420${secretHex}`, 'hex');
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return createHash('sha256')
    .update(sign(null, Buffer.from('skh-age-identity-1'), key))
    .digest();
}

/** The public half of an X25519 secret. */
export function x25519Public(secret: Buffer): Buffer {
  const der = Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), secret]);
  const key = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
  return key.export({ format: 'der', type: 'spki' }).subarray(-32);
}
