/** Names of the entries of a package, in the order in which they stand in the file. */
export const MANIFEST_NAME = 'manifest.json';
export const SIGNATURE_NAME = 'manifest.sig';
export const PAGE_NAME = 'DOC-TOI-TRUOC.html';
export const LOG_NAME = 'log';
const ATTACHMENT_FOLDER = 'att/';

/** Name of the entry that holds an attachment; its content decides it, so the same file is never kept twice. */
export function attachmentName(sha256: string): string {
  return ATTACHMENT_FOLDER + sha256;
}

/** The hash in the name of an attachment's entry, or null when the entry is something else. */
export function attachmentHash(name: string): string | null {
  return /^att\/[0-9a-f]{64}$/.test(name) ? name.slice(ATTACHMENT_FOLDER.length) : null;
}
