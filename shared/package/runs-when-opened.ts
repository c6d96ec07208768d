/** First bytes of files that a double click would run: Windows and DOS programs, shortcuts, Linux and macOS programs, scripts. */
const RUNNING: readonly (readonly number[])[] = [
  [0x4d, 0x5a],
  [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xfe, 0xed, 0xfa],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
  [0x23, 0x21],
];

/** True for content that is a program. Attachments carry no names inside a package, so only the content can tell. */
export function runsWhenOpened(content: Uint8Array): boolean {
  return RUNNING.some((magic) => magic.every((byte, i) => content[i] === byte));
}
