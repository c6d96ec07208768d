import { publicKey, type PublicKey } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { readInput } from './files.ts';

/** The focal point's key from a text file: its 64 hexadecimal digits, blanks between them allowed. */
export async function readTrustedKey(path: string): Promise<PublicKey> {
  const text = new TextDecoder().decode(await readInput(path));
  const key = /(?:[0-9a-f][\s:]*){64}/iu.exec(text)?.[0].replace(/[\s:]/gu, '').toLowerCase();
  if (key === undefined) {
    throw new Problem('bad-key-file', 'Tệp không có mã khóa (64 chữ số thập lục phân).', {
      where: path,
      advice: 'Chép mã khóa của cơ quan đầu mối từ công văn vào một tệp văn bản.',
    });
  }
  return publicKey(key);
}
