import { askPassword } from '#renderer/state/password-question.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { decryptPackage } from '#shared/package/encryption.ts';
import { isEncrypted } from '#shared/package/is-encrypted.ts';
import { Problem } from '#shared/problem.ts';

/**
 * Opens the files that came with a password, asking for each; a wrong one is asked again. A file the officer leaves out
 * stays as it is, and the import says that it could not be read.
 */
export async function openEncrypted(
  files: readonly OpenedFile[],
  ask: typeof askPassword = askPassword,
): Promise<readonly OpenedFile[]> {
  const opened: OpenedFile[] = [];
  // One after the other: one question at a time.
  for (const file of files) opened.push(isEncrypted(file.bytes) ? await open(file, ask) : file);
  return opened;
}

async function open(file: OpenedFile, ask: typeof askPassword): Promise<OpenedFile> {
  let problem: string | null = null;
  for (;;) {
    const passphrase = await ask(file.name, problem);
    if (passphrase === null) return file;
    try {
      return { name: file.name, bytes: await decryptPackage(file.bytes, { passphrase }) };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code !== 'not-for-us') return file;
      problem = error.message;
    }
  }
}
