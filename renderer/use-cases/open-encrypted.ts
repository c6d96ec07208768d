import { askPassword } from '#renderer/state/password-question.ts';
import type { Host, OpenedFile } from '#shared/contracts/host.ts';
import { needsPassphrase } from '#shared/package/age-header.ts';
import { decryptPackage } from '#shared/package/encryption.ts';
import { isEncrypted } from '#shared/package/is-encrypted.ts';
import { Problem } from '#shared/problem.ts';

/** A file as it is to be read, and why it could not be opened where it could not. */
export interface DecryptedFile extends OpenedFile {
  /** Encrypted still: for another machine, damaged, or left out by the officer. */
  readonly closed?: Problem;
}

/**
 * Opens encrypted files: those meant for this machine silently by its own key, those with a password by asking for each;
 * a wrong one is asked again. A file that stays closed says why, and the import says it of the file.
 */
export async function openEncrypted(
  host: Pick<Host, 'keys'>,
  files: readonly OpenedFile[],
  ask: typeof askPassword = askPassword,
): Promise<readonly DecryptedFile[]> {
  const opened: DecryptedFile[] = [];
  // One after the other: one question at a time.
  for (const file of files) {
    if (!isEncrypted(file.bytes)) opened.push(file);
    else opened.push(needsPassphrase(file.bytes) ? await byPassword(file, ask) : await byOwnKey(host, file));
  }
  return opened;
}

async function byOwnKey({ keys }: Pick<Host, 'keys'>, file: OpenedFile): Promise<DecryptedFile> {
  try {
    return {
      ...file,
      bytes: await decryptPackage(file.bytes, { openHeader: (header) => keys.openHeader(header) }),
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { ...file, closed: error };
  }
}

async function byPassword(file: OpenedFile, ask: typeof askPassword): Promise<DecryptedFile> {
  let problem: string | null = null;
  for (;;) {
    const passphrase = await ask(file.name, problem);
    if (passphrase === null) return { ...file, closed: leftOut() };
    try {
      return { ...file, bytes: await decryptPackage(file.bytes, { passphrase }) };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code !== 'not-for-us') return { ...file, closed: error };
      problem = error.message;
    }
  }
}

function leftOut(): Problem {
  return new Problem('password-left-out', 'Gói có mật khẩu, chưa gõ mật khẩu nên chưa mở.', {
    advice: 'Đồng chí hỏi nơi gửi mật khẩu qua điện thoại rồi nhận lại tệp. Sổ không thay đổi gì.',
  });
}
