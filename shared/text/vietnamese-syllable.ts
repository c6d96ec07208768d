const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?';
const RHYMES = [
  'a(?:ch|nh|ng|[cimnoptuy])?',
  'ă(?:ng|[cmnpt])',
  'â(?:ng|[cmnptuy])',
  'e(?:ng|[cmnopt])?',
  'ê(?:ch|nh|ng|[cmnptu])?',
  'i(?:ch|nh|ng|[acmnptu])?',
  'iê(?:ng|[cmnptu])',
  'o(?:ng|[cimnpt])?',
  'oa(?:ch|nh|ng|[cimnoptuy])?',
  'oă(?:ng|[cmnt])',
  'oe[mnot]?',
  'oo(?:c|ng)',
  'ô(?:ng|[cimnpt])?',
  'ơ[imnpt]?',
  'u(?:ng|[acimnpt])?',
  'uâ(?:ng|[nty])',
  'uê(?:ch|nh)?',
  'uô(?:ng|[cimnt])',
  'uơ',
  'uy(?:ch|nh|ên|êt|[anptu])?',
  'ư(?:ng|[acimntu])?',
  'ươ(?:ng|[cimnptu])',
  'y',
  'yê(?:ng|[mntu])',
] as const;
const SYLLABLE = new RegExp(`^${ONSET}(?:${RHYMES.join('|')})$`, 'u');
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** k, gh and ngh stand before e, ê, i and y only; c, g and ng before the others. */
const MISSPELT = /^(?:(?:k|gh|ngh)[^eêiyh]|c[eêiy])/u;
/** A syllable that ends in c, ch, p or t has one of two tones. */
const CHECKED = /(?:c|ch|p|t)$/u;

/** Whether a word is spelled like one Vietnamese syllable: onset, rhyme, at most one tone. Any case, NFC or NFD. */
export function isVietnameseSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD');
  const toneless = letters.replace(TONE, '').normalize('NFC');
  const tones = letters.match(TONE) ?? [];
  if (tones.length > 1 || MISSPELT.test(toneless) || !SYLLABLE.test(toneless)) return false;
  return !CHECKED.test(toneless) || /[\u0301\u0323]/u.test(tones[0] ?? '');
}
