const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const REFERENCE = /&(?:#x(?<hex>[0-9a-fA-F]{1,6})|#(?<decimal>\d{1,7})|(?<name>[A-Za-z][A-Za-z0-9]*));|&/gu;

/** Text with its character references resolved; null when one is unknown: entities of a file's own are never expanded. */
export function unescapeXml(text: string): string | null {
  if (!text.includes('&')) return text;
  let known = true;
  const plain = text.replace(REFERENCE, (...args) => {
    const { hex, decimal, name } = args.at(-1) as Readonly<Record<string, string | undefined>>;
    const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16);
    const character =
      name === undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : undefined) : NAMED[name];
    if (character === undefined) known = false;
    return character ?? '';
  });
  return known ? plain : null;
}
