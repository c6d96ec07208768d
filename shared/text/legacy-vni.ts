/**
 * VNI for Windows: a base letter, then a byte that holds its mark and tone together ("aù" is á, "oä" is ộ). ơ, ư, đ and
 * the letters i and ỵ have bytes of their own.
 */
const ALONE: ReadonlyMap<string, string> = new Map(pairs('ôơöưñđæỉóĩòịîỵííììÔƠÖƯÑĐÆỈÓĨÒỊÎỴÍÍÌÌ'));

/** What the second byte adds, by what may stand before it. */
const TONES = pairs('ù\u0301ø\u0300û\u0309õ\u0303ï\u0323');
const ROOF = pairs('â\u0302á\u0301à\u0300å\u0309ã\u0303ä\u0323');
const BREVE = pairs('ê\u0306é\u0301è\u0300ú\u0309ü\u0303ë\u0323');

const PAIRS: ReadonlyMap<string, string> = new Map([
  ...['a', 'e', 'o', 'u', 'y'].flatMap((base) => combine(base, base, TONES)),
  ...combine('ô', 'ơ', TONES),
  ...combine('ö', 'ư', TONES),
  ...['a', 'e', 'o'].flatMap((base) => combine(base, `${base}\u0302`, ROOF)),
  ...combine('a', 'a\u0306', BREVE),
]);

/** A base with its second byte, or a letter that stands alone. */
const LETTER = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ôöñæóòîíì]/giu;

/** Text in a VNI font as Unicode (NFC). What is no VNI letter stays; the case is that of the base letter. */
export function fromVni(text: string): string {
  return inLatin(text).replace(LETTER, convert).normalize('NFC');
}

function convert(written: string): string {
  const [base = '', mark = ''] = written;
  const whole = PAIRS.get(written.toLowerCase());
  if (mark !== '' && whole !== undefined) return base === base.toLowerCase() ? whole : whole.toUpperCase();
  return (ALONE.get(base) ?? base) + (ALONE.get(mark) ?? mark);
}

/** Symbol fonts move their bytes to U+F020 … U+F0FF. */
function inLatin(text: string): string {
  return text.replace(/[\uf020-\uf0ff]/gu, (code) => String.fromCharCode(code.charCodeAt(0) & 0xff));
}

function combine(
  base: string,
  letter: string,
  marks: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  const plain = letter.normalize('NFD');
  return marks.map(([byte, mark]) => {
    const same = plain.endsWith(mark) ? plain : plain + mark;
    return [base + byte, same.normalize('NFC')] as const;
  });
}

function pairs(text: string): readonly (readonly [string, string])[] {
  const letters = Array.from(text);
  return Array.from({ length: letters.length / 2 }, (_, at) => [
    letters[2 * at] ?? '',
    letters[2 * at + 1] ?? '',
  ]);
}
