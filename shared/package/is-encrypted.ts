/** Every age file begins so (age-encryption.org/v1). */
const MAGIC = new TextEncoder().encode('age-encryption.org/v1\n');

/** Whether a file is encrypted in the age format. */
export function isEncrypted(file: Uint8Array): boolean {
  return file.length >= MAGIC.length && MAGIC.every((byte, i) => file[i] === byte);
}
