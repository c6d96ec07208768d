// Characters no spreadsheet file can hold: controls except tab and line feed, and the two non-characters.
// eslint-disable-next-line no-control-regex -- naming control characters is the point
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as a cell can hold it: NFC, LF line ends, no control characters, no half of a surrogate pair. */
export function cleanCellText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(FORBIDDEN, '')
    .normalize('NFC');
}

/** Office reads `_x0041_` in a cell as "A": escapes what only looks like that, so that the text stays as written. */
export function escapeOfficeSequences(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
}
