import type { Abbreviations } from './abbreviations.ts';

/** Where an abbreviation stands in a text (UTF-16 units, end exclusive), and its full words. */
export interface AbbreviationSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly full: string;
}

/** Finds abbreviations as whole words, capitals as written, the longest first; spans never overlap. */
export function abbreviationSpans(text: string, abbreviations: Abbreviations): readonly AbbreviationSpan[] {
  const pattern = patternOf(abbreviations);
  if (!pattern) return [];
  const spans: AbbreviationSpan[] = [];
  for (const match of text.matchAll(pattern)) {
    spans.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      full: abbreviations[match[0].normalize('NFC')] ?? '',
    });
  }
  return spans;
}

/** Replaces every abbreviation by its full words: "Sở KH&ĐT" → "Sở Kế hoạch và Đầu tư". */
export function expandName(text: string, abbreviations: Abbreviations): string {
  let expanded = '';
  let from = 0;
  for (const span of abbreviationSpans(text, abbreviations)) {
    expanded += text.slice(from, span.start) + span.full;
    from = span.end;
  }
  return expanded + text.slice(from);
}

const patterns = new WeakMap<Abbreviations, RegExp | null>();

function patternOf(abbreviations: Abbreviations): RegExp | null {
  const kept = patterns.get(abbreviations);
  if (kept !== undefined) return kept;
  const words = Object.keys(abbreviations).toSorted((a, b) => b.length - a.length);
  const pattern =
    words.length === 0
      ? null
      : new RegExp(
          `(?<![\\p{L}\\p{M}\\p{N}&/])(?:${words.map(escape).join('|')})(?![\\p{L}\\p{M}\\p{N}&])`,
          'gu',
        );
  patterns.set(abbreviations, pattern);
  return pattern;
}

function quote(form: string): string {
  return form.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

/** Escapes for a pattern, and lets NFD text match as well. */
function escape(word: string): string {
  const composed = word.normalize('NFC');
  const decomposed = word.normalize('NFD');
  return composed === decomposed ? quote(composed) : `${quote(composed)}|${quote(decomposed)}`;
}
