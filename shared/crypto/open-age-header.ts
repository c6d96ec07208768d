import { Decrypter } from 'age-encryption';
import { Problem } from '#shared/problem.ts';
import { ageIdentity, type KeyThatSigns } from './age-identity.ts';

/**
 * The key of an encrypted file from its header, by the first of a machine's keys that it is meant for: so the machine's
 * secret stays where its key is, and only the one file's key comes out.
 *
 * @returns null when the header names none of the keys
 * @throws Problem `encrypted-damaged` when the header is damaged or was changed
 */
export async function openAgeHeader(
  header: Uint8Array,
  keys: readonly KeyThatSigns[],
): Promise<Uint8Array | null> {
  const decrypter = new Decrypter();
  for (const key of keys) decrypter.addIdentity(await ageIdentity(key));
  try {
    return await decrypter.decryptHeader(header);
  } catch (error) {
    if (isNotForUs(error)) return null;
    throw encryptedDamaged(error);
  }
}

/** How age-encryption says that none of the given keys or passphrases opens a file. */
export function isNotForUs(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('no identity matched');
}

export function encryptedDamaged(cause: unknown): Problem {
  return new Problem('encrypted-damaged', 'Gói mã hóa bị hỏng hoặc bị sửa nên không mở được.', {
    advice: 'Đồng chí chép lại tệp từ nguồn hoặc đề nghị nơi gửi xuất gói mới. Sổ không thay đổi gì.',
    cause,
  });
}
