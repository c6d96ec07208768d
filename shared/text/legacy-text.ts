import { fromTcvn3 } from './legacy-tcvn3.ts';
import { fromVni } from './legacy-vni.ts';
import { isVietnameseSyllable } from './vietnamese-syllable.ts';

/** How text in an old Vietnamese font is turned into Unicode. */
export type LegacyEncoding = 'tcvn3' | 'vni';

/** What a font draws: TCVN3 has fonts of their own for capitals. */
export type LegacyFont = LegacyEncoding | 'tcvn3-capitals';

/** The encoding of a font by its name (".VnTime", ".VnTimeH", "VNI-Times"); null for a Unicode font. */
export function legacyFont(name: string): LegacyFont | null {
  if (/^\.vn[a-z0-9]/iu.test(name)) return /h$/iu.test(name) ? 'tcvn3-capitals' : 'tcvn3';
  return /^vni[-\s]/iu.test(name) ? 'vni' : null;
}

/** Text in an old Vietnamese font as Unicode, NFC. Proper Vietnamese letters in it stay what they are. */
export function convertLegacy(text: string, font: LegacyFont): string {
  return font === 'vni' ? fromVni(text) : fromTcvn3(text, font === 'tcvn3-capitals');
}

/** Letters only Unicode has: text with one of them is no legacy text. */
const PROPER =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|[\u0300\u0301\u0303\u0309\u0323]/u;
const HIGH = /[\u00a1-\u00ff\uf0a1-\uf0ff]/u;
const WORD = /[A-Za-z\u00a1-\u024f\uf020-\uf0ff]+/gu;

/** What the words of a text with letters beyond ASCII are spelled like. */
export interface LegacyEvidence {
  /** Words that are Vietnamese only when converted. */
  readonly only: number;
  /** Words that are Vietnamese both ways ("tè" is "tố" in TCVN3). */
  readonly either: number;
  /** Words that are Vietnamese neither way or only as they are. */
  readonly against: number;
}

/** Whether a text holds letters that only Unicode has. */
export function isProperVietnamese(text: string): boolean {
  return PROPER.test(text);
}

/** Whether a text has any character that a legacy encoding could mean something else by. */
export function mayBeLegacy(text: string): boolean {
  return HIGH.test(text) && !PROPER.test(text);
}

/** Weighs the words of a text that `mayBeLegacy`. */
export function legacyEvidence(text: string, encoding: LegacyEncoding): LegacyEvidence {
  const evidence = { only: 0, either: 0, against: 0 };
  for (const [word] of text.matchAll(WORD)) {
    if (!HIGH.test(word)) continue;
    const asIs = isVietnameseSyllable(word);
    const converted = isVietnameseSyllable(convertLegacy(word, encoding));
    evidence[converted ? (asIs ? 'either' : 'only') : 'against'] += 1;
  }
  return evidence;
}
