import tinos from './fonts/tinos.json' with { type: 'json' };

/** What documents on paper are set in: Times New Roman where the machine has it, else Tinos, carried along. */
export const PAPER_FONT = '"Paper Serif", "Times New Roman", "Liberation Serif", serif';

const FACES = [
  { face: tinos.regular, weight: 400, style: 'normal', names: ['Times New Roman', 'TimesNewRomanPSMT'] },
  {
    face: tinos.bold,
    weight: 700,
    style: 'normal',
    names: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT'],
  },
  {
    face: tinos.italic,
    weight: 400,
    style: 'italic',
    names: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT'],
  },
  {
    face: tinos.boldItalic,
    weight: 700,
    style: 'italic',
    names: ['Times New Roman Bold Italic', 'TimesNewRomanPS-BoldItalicMT'],
  },
] as const;

/**
 * The font rules of a print document. Tinos (SIL Open Font License 1.1, fonts/OFL.txt) has the widths of Times New Roman
 * and, unlike some builds of Liberation Serif, every Vietnamese letter: without it ệ and ộ come out in another face,
 * wider than they are reckoned. Reduced to Latin, Vietnamese, Greek and common signs; WOFF 2, 32 kB a face.
 */
export function paperFontStyles(): string {
  return FACES.map(({ face, weight, style, names }) => {
    const local = names.map((name) => `local("${name}")`).join(', ');
    return `@font-face { font-family: "Paper Serif"; font-weight: ${weight}; font-style: ${style};
  src: ${local}, url("data:font/woff2;base64,${face}") format("woff2"); }`;
  }).join('\n');
}
