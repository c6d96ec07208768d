import { legacyEvidence } from '#shared/text/legacy-text.ts';

/** Characters looked at to tell one old encoding from another. */
const SAMPLE = 100_000;
/** Words that must be Vietnamese only as TCVN3 or VNI before a file is believed to be. */
const ENOUGH_WORDS = 3;

/**
 * Decodes a .csv or .tsv file: UTF-8 with or without a mark, UTF-16 with one, else windows-1258, in which Excel on a
 * Vietnamese machine saves. A file in TCVN3 or VNI comes letter by letter as it is, for `withoutLegacyText` to convert
 * with a preview. The result has LF line ends, and NFC where it is Unicode.
 */
export function decodeTextTable(bytes: Uint8Array): string {
  return decode(bytes).replace(/\r\n?/gu, '\n').normalize('NFC');
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return decodeOld(bytes);
  }
}

function decodeOld(bytes: Uint8Array): string {
  const latin = new TextDecoder('windows-1252').decode(bytes);
  const sample = latin.slice(0, SAMPLE);
  const best = (['tcvn3', 'vni'] as const)
    .map((encoding) => legacyEvidence(sample, encoding))
    .some(({ only, either, against }) => only >= ENOUGH_WORDS && against * 4 <= only + either);
  return best ? latin : new TextDecoder('windows-1258').decode(bytes);
}
