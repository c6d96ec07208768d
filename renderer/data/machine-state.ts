import { publicKey, type Instant, type PublicKey } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import * as v from 'valibot';
import type { StoredDraft } from './book-db.ts';
import type { ImportRecord } from './import-record.ts';

/**
 * What a machine keeps beside the segments and no other machine needs: texts being typed, what was received, which
 * keys were turned away. Travels in a backup as one attachment (docs/formats/package.md), never in any other package.
 */
export interface MachineState {
  readonly drafts: readonly Pick<StoredDraft, 'key' | 'fields' | 'at'>[];
  readonly imports: readonly ImportRecord[];
  readonly ignoredKeys: readonly PublicKey[];
}

const FORMAT = 'skh-machine-state';
const OPENING_BRACE = 0x7b;

const StateSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(1),
  drafts: v.array(
    v.object({
      key: v.string(),
      fields: v.record(v.string(), v.unknown()),
      at: v.pipe(v.number(), v.integer()),
    }),
  ),
  imports: v.array(
    v.looseObject({ id: v.string(), at: v.pipe(v.number(), v.integer()), files: v.array(v.looseObject({})) }),
  ),
  ignoredKeys: v.array(v.string()),
});

export function encodeMachineState({ drafts, imports, ignoredKeys }: MachineState): Uint8Array {
  const document = { format: FORMAT, version: 1, drafts, imports, ignoredKeys };
  return new TextEncoder().encode(JSON.stringify(document));
}

/** The state among a package's attachments; null in a package that is no backup. */
export function machineStateIn(attachments: ReadonlyMap<string, Uint8Array>): MachineState | null {
  for (const bytes of attachments.values()) {
    // Nearly all are scans and documents, which need not be decoded to see that.
    if (bytes[0] !== OPENING_BRACE) continue;
    const parsed = v.safeParse(StateSchema, jsonOf(bytes));
    if (!parsed.success) continue;
    const { drafts, imports, ignoredKeys } = parsed.output;
    return {
      drafts,
      imports: imports as unknown as readonly ImportRecord[],
      ignoredKeys: ignoredKeys.map(publicKey),
    };
  }
  return null;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // An attachment of another kind: an evidence file.
    return null;
  }
}

/** When a backup was last written, and how much the book held then. */
export interface BackupMark {
  readonly at: Instant;
  readonly segments: number;
}

export function notABackup(where: string): Problem {
  return new Problem('not-a-backup', 'Tệp này không phải bản sao lưu của Sổ Kế hoạch.', {
    where,
    advice:
      'Đồng chí chọn tệp đã ghi bằng “Sao lưu ra tệp”. Gói của cơ quan khác thì thả vào trang Trao đổi tệp.',
  });
}
