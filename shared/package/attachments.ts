import { sha256Hex } from '#shared/crypto/sha256.ts';
import { isHex32 } from '#shared/crypto/hex.ts';
import type { JsonValue } from '#shared/json.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import { Problem } from '#shared/problem.ts';
import { PACKAGE_LIMITS } from './package-limits.ts';
import { runsWhenOpened } from './runs-when-opened.ts';

/**
 * How a record names an attached file, in any of its fields: by content. The file itself travels in the package as
 * `att/<sha256>` and is kept beside the ledger, so that the same file is kept and sent once.
 */
export interface AttachmentRef {
  /** SHA-256 of the content, lower-case hex. */
  readonly attachment: string;
  /** As the officer's file was called; for people, never a path. */
  readonly name: string;
  readonly bytes: number;
}

/** Endings that a double click runs although their content looks like text or like a document. */
const RUNNING_ENDINGS =
  /\.(exe|com|scr|pif|cpl|msi|msp|bat|cmd|ps1|psm1|vbs|vbe|js|jse|wsf|wsh|hta|lnk|url|reg|jar|apk|app|dmg|sh|dll|docm|dotm|xlsm|xltm|xlam|pptm|ppam)[\s.]*$/iu;

/**
 * Looks at a file before it is attached, or saved from a package.
 * @throws Problem `attachment-too-large`, `attachment-empty`, `attachment-runs`
 */
export async function attachmentRef(name: string, content: Uint8Array): Promise<AttachmentRef> {
  checkAttachment(name, content);
  const plainName = name.normalize('NFC').replace(/^.*[/\\]/su, '');
  return { attachment: await sha256Hex(content), name: plainName, bytes: content.length };
}

export function checkAttachment(name: string, content: Uint8Array): void {
  const refuse = (code: string, message: string, advice: string): never => {
    throw new Problem(code, message, { where: name, advice });
  };
  const most = PACKAGE_LIMITS.attachmentBytes / 1024 / 1024;
  if (content.length === 0) refuse('attachment-empty', 'Tệp minh chứng trống.', 'Đồng chí chọn lại tệp.');
  if (content.length > PACKAGE_LIMITS.attachmentBytes) {
    refuse(
      'attachment-too-large',
      `Tệp minh chứng lớn hơn ${most} MB.`,
      'Đồng chí quét lại ở độ phân giải thấp hơn hoặc tách tệp.',
    );
  }
  if (RUNNING_ENDINGS.test(name) || runsWhenOpened(content)) {
    refuse(
      'attachment-runs',
      'Tệp là chương trình hoặc có thể chạy lệnh nên không đính kèm được.',
      'Đồng chí đính kèm văn bản, ảnh, PDF hoặc bảng tính không có macro.',
    );
  }
}

/** All attachments that the records name now, each content once, in the order of their hashes. */
export function namedAttachments(ledger: LedgerView, prefix = ''): readonly AttachmentRef[] {
  const found = new Map<string, AttachmentRef>();
  for (const id of ledger.entities(prefix)) {
    for (const value of Object.values(ledger.read(id) ?? {})) collect(value, found);
  }
  return [...found.values()].toSorted((a, b) => (a.attachment < b.attachment ? -1 : 1));
}

/** Those whose content did not come: named in reports, so that somebody can be asked for them. */
export function missingAttachments(
  ledger: LedgerView,
  has: (sha256: string) => boolean,
  prefix = '',
): readonly AttachmentRef[] {
  return namedAttachments(ledger, prefix).filter(({ attachment }) => !has(attachment));
}

function collect(value: JsonValue, found: Map<string, AttachmentRef>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item as JsonValue, found);
    return;
  }
  const { attachment, name, bytes } = value as Record<string, JsonValue>;
  if (isHex32(attachment) && typeof name === 'string' && typeof bytes === 'number') {
    found.set(attachment, { attachment, name, bytes });
  }
  for (const item of Object.values(value)) collect(item, found);
}
