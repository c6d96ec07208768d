import { publicKey, type PublicKey } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { readInput } from './files.ts';

/** The focal point's key from a text file: its 64 hexadecimal digits, blanks between them allowed. */
export async function readTrustedKey(path: string): Promise<PublicKey> {
  const text = new TextDecoder().decode(await readInput(path));
  // Runs of hexadecimal digits that are no part of a word, with blanks or colons between groups.
  const runs = text.match(/(?<![\p{L}\d])[0-9a-f]{2,64}(?:[\s:-]+[0-9a-f]{2,64})*(?![\p{L}\d])/giu) ?? [];
  const key = runs.map((run) => run.replace(/[\s:-]/gu, '').toLowerCase()).find((run) => run.length === 64);
  if (key === undefined) {
    throw new Problem('bad-key-file', 'Tệp không có mã khóa (64 chữ số thập lục phân).', {
      where: path,
      advice: 'Chép mã khóa của cơ quan đầu mối từ công văn vào một tệp văn bản.',
    });
  }
  return publicKey(key);
}
