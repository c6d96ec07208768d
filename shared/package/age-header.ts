/** More than the header of a file for every machine of a province. */
const LONGEST = 256 * 1024;

/**
 * The header of an age file, MAC line included (age-encryption.org/v1): all that is needed to find out who can open it.
 * Null when there is none, or it does not end in time.
 */
export function ageHeader(file: Uint8Array): Uint8Array | null {
  const head = new TextDecoder('latin1').decode(file.subarray(0, LONGEST));
  const end = /\n---[^\n]*\n/u.exec(head);
  return end === null ? null : file.slice(0, end.index + end[0].length);
}

/**
 * How hard a passphrase is made to guess: the base-2 logarithm of scrypt's N, of which every step doubles time and memory.
 * Null where no passphrase is asked for.
 */
export function passphraseWork(file: Uint8Array): number | null {
  const header = ageHeader(file);
  const [, work] =
    /\n-> scrypt \S+ (\d{1,3})\n/u.exec(header === null ? '' : new TextDecoder('latin1').decode(header)) ??
    [];
  return work === undefined ? null : Number(work);
}

/** The file opens by a passphrase and by nothing else; otherwise it is meant for the keys of certain machines. */
export function needsPassphrase(file: Uint8Array): boolean {
  const header = ageHeader(file);
  return header !== null && /\n-> scrypt /u.test(new TextDecoder('latin1').decode(header));
}
