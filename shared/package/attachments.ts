import { sha256Hex } from '#shared/crypto/sha256.ts';
import type { FileRef } from '#shared/domain/report.ts';
import { Problem } from '#shared/problem.ts';
import { formatBytes } from '#shared/text/format-bytes.ts';
import { PACKAGE_LIMITS } from './package-limits.ts';
import { plainFileName } from './plain-file-name.ts';
import { runsWhenOpened } from './runs-when-opened.ts';

/** Endings that a double click runs although their content looks like text or like a document. */
const RUNNING_ENDINGS =
  /\.(exe|com|scr|pif|cpl|msi|msp|bat|cmd|ps1|psm1|vbs|vbe|js|jse|wsf|wsh|hta|lnk|url|reg|jar|apk|app|dmg|sh|dll|docm|dotm|xlsm|xltm|xlam|pptm|ppam)[\s.]*$/iu;

/**
 * How a record names an attached file: by content, with the plain name the officer's file had.
 * @throws Problem `attachment-too-large`, `attachment-empty`, `attachment-runs`
 */
export async function fileRef(name: string, content: Uint8Array): Promise<FileRef> {
  checkAttachment(name, content);
  return { sha256: await sha256Hex(content), name: plainFileName(name), size: content.length };
}

/**
 * Looks at a file before it is attached, and again before it is saved from what came in a package.
 * @throws Problem `attachment-too-large`, `attachment-empty`, `attachment-runs`
 */
export function checkAttachment(name: string, content: Uint8Array): void {
  checkAttachmentSize(name, content.length);
  if (runsByName(name) || runsWhenOpened(content)) {
    refuse(
      name,
      'attachment-runs',
      'Tệp là chương trình hoặc có thể chạy lệnh nên không đính kèm được.',
      'Đồng chí đính kèm văn bản, ảnh, PDF hoặc bảng tính không có macro.',
    );
  }
}

/**
 * What can be said of a file before it is read.
 * @throws Problem `attachment-too-large`, `attachment-empty`
 */
export function checkAttachmentSize(name: string, size: number): void {
  const most = formatBytes(PACKAGE_LIMITS.attachmentBytes);
  if (size === 0) {
    refuse(name, 'attachment-empty', 'Tệp minh chứng trống.', 'Đồng chí chọn lại tệp.');
  }
  if (size > PACKAGE_LIMITS.attachmentBytes) {
    const message = `Tệp minh chứng nặng ${formatBytes(size)}, quá mức ${most}.`;
    refuse(name, 'attachment-too-large', message, 'Đồng chí quét lại ở độ phân giải thấp hơn hoặc tách tệp.');
  }
}

function refuse(name: string, code: string, message: string, advice: string): never {
  throw new Problem(code, message, { where: plainFileName(name), advice });
}

/** By the name as given, and as it will be written: an ending can hide behind invisible characters. */
const runsByName = (name: string): boolean =>
  RUNNING_ENDINGS.test(name) || RUNNING_ENDINGS.test(plainFileName(name));
