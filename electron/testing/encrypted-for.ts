import { Encrypter } from 'age-encryption';

/** The header of a small file encrypted for an address. */
export async function encryptedFor(address: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(address);
  const file = await encrypter.encrypt(new Uint8Array(1));
  const text = Buffer.from(file).toString('latin1');
  return file.slice(0, text.indexOf('\n', text.indexOf('\n---') + 1) + 1);
}
