/** Lines as an officer types or pastes them: hyphens, end marks and blank lines are not part of a recipient's name. */
export function recipientLines(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^[-–•+]\s*/u, '')
        .replace(/[;.]+$/u, '')
        .trim(),
    )
    .filter((line) => line !== '');
}
