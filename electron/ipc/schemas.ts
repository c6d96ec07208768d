import * as v from 'valibot';
import type { Calls } from '#shared/contracts/ipc.ts';

const MEGABYTE = 1024 * 1024;
const bytes = (limit: number) =>
  v.pipe(
    v.instance(Uint8Array),
    v.check((value) => value.byteLength <= limit, 'too many bytes'),
  );

/** A name for a file or folder that cannot leave the folder it is put in. */
const planId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/), v.regex(/[A-Za-z0-9]$/));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const hashes = v.pipe(v.array(hash), v.maxLength(100_000));
// Letters, marks, digits, spaces and everyday punctuation; no slash, backslash, colon or control character.
const fileName = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(150),
  v.regex(/^[^\\/:*?"<>|\p{Cc}]+$/u),
  v.regex(/[^. ]$/),
);
const WRITTEN_KINDS = [
  'package',
  'xlsx',
  'xlsm',
  'docx',
  'pdf',
  'html',
  'backup',
  'zip',
  'evidence',
] as const;
const fileKind = v.picklist(WRITTEN_KINDS);
const openedKind = v.picklist([...WRITTEN_KINDS, 'appendix']);
const saveRequest = v.strictObject({
  suggestedName: fileName,
  kind: fileKind,
  bytes: bytes(1024 * MEGABYTE),
});
const printJob = v.pipe(v.string(), v.uuid());
const printRequest = v.strictObject({
  html: v.pipe(v.string(), v.maxLength(64 * MEGABYTE)),
  title: v.pipe(v.string(), v.maxLength(300)),
  job: v.exactOptional(printJob),
});
const journalEntry = v.strictObject({
  planId,
  hash,
  bytes: bytes(64 * MEGABYTE),
  signature: v.pipe(
    bytes(64),
    v.check((value) => value.byteLength === 64, 'a signature has 64 bytes'),
  ),
});

/** Plain words; the address is handed back to the page and opened by nobody else. */
const systemNotice = v.strictObject({
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  body: v.pipe(v.string(), v.maxLength(1000)),
  address: v.pipe(v.string(), v.maxLength(500), v.regex(/^\/[^\s\\]*$/u)),
});

/**
 * What a page may have signed: that of a segment, a manifest or a request. The words that the encryption key
 * follows from are main's own affair.
 */
const signedText = v.pipe(
  bytes(100),
  v.check((value) =>
    /^skh-(?:segment|manifest|request)-1 [0-9a-f]{64}$/.test(new TextDecoder().decode(value)),
  ),
);

/** The arguments of every call, as they must be before any of our code sees them. */
export const CALL_SCHEMAS: {
  readonly [Channel in keyof Calls]: v.GenericSchema<unknown, Calls[Channel]['args']>;
} = {
  'app:info': v.strictTuple([]),
  'file:save': v.strictTuple([saveRequest]),
  'file:save-all': v.strictTuple([v.pipe(v.array(saveRequest), v.minLength(1), v.maxLength(500))]),
  'file:open': v.strictTuple([
    v.strictObject({
      kinds: v.pipe(v.array(openedKind), v.minLength(1), v.maxLength(7)),
      multiple: v.boolean(),
    }),
  ]),
  'file:open-folder': v.strictTuple([]),
  'print:pdf': v.strictTuple([printRequest]),
  'print:stop': v.strictTuple([printJob]),
  'print:dialog': v.strictTuple([printRequest]),
  'keys:public': v.strictTuple([]),
  'keys:sign': v.strictTuple([signedText]),
  'keys:next': v.strictTuple([]),
  'keys:use-next': v.strictTuple([]),
  'keys:address': v.strictTuple([v.picklist(['current', 'next'])]),
  'keys:open-header': v.strictTuple([bytes(256 * 1024)]),
  'journal:append': v.strictTuple([v.pipe(v.array(journalEntry), v.maxLength(100_000))]),
  'journal:list': v.strictTuple([]),
  'journal:read': v.strictTuple([planId, hashes]),
  'journal:set-aside': v.strictTuple([planId, hashes]),
  'journal:keep-note': v.strictTuple([planId, v.nullable(bytes(MEGABYTE))]),
  'journal:notes': v.strictTuple([]),
  // A little more than an attachment may have, so that the refusal is the program's and not the bridge's.
  'attachments:keep': v.strictTuple([planId, hash, bytes(32 * MEGABYTE)]),
  'attachments:list': v.strictTuple([planId]),
  'attachments:read': v.strictTuple([planId, hash]),
  'attachments:set-aside': v.strictTuple([planId, hashes]),
  'notice:show': v.strictTuple([systemNotice]),
  'files:take': v.strictTuple([]),
  'window:control': v.strictTuple([v.picklist(['minimize', 'toggle-maximize', 'close'])]),
};
