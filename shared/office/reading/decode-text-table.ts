/**
 * Decodes a .csv or .tsv file: UTF-8 with or without a mark, UTF-16 with one, else windows-1258, in which Excel on a
 * Vietnamese machine saves. The result is NFC with LF line ends.
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
    return new TextDecoder('windows-1258').decode(bytes);
  }
}
