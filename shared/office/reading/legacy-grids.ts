import {
  convertLegacy,
  isProperVietnamese,
  legacyEvidence,
  mayBeLegacy,
  type LegacyEncoding,
  type LegacyFont,
} from '#shared/text/legacy-text.ts';
import type { FontSpan, Grid, GridRow } from './grid.ts';
import type { LegacyConversion } from './table-reading.ts';

/** Words that must be Vietnamese only when converted before a file without telling fonts is believed to be old. */
const ENOUGH_WORDS = 3;
const SAMPLES = 5;

/**
 * Turns text in old Vietnamese fonts (TCVN3, VNI) into Unicode. Told by the font of the cell or run where the file has
 * fonts, else by spelling: words that are Vietnamese syllables only when converted. A cell with letters that only
 * Unicode has is never touched, unless a font says so of a part of it.
 *
 * Call it on the grids as they were read, before anything is cleaned: U+00AD is ư in TCVN3.
 *
 * @param choice null: as detected; an encoding: every cell that may be in it; `none`: nothing is converted.
 */
export function withoutLegacyText(
  grids: readonly Grid[],
  choice: LegacyEncoding | 'none' | null,
): { readonly grids: readonly Grid[]; readonly conversion: LegacyConversion | null } {
  if (choice === 'none') return { grids, conversion: null };
  const found = choice === null ? detectLegacy(grids) : { encoding: choice, by: 'letters' as const };
  if (found === null) return { grids, conversion: null };
  const samples: { before: string; after: string }[] = [];
  const converted = grids.map((grid) => ({
    ...grid,
    rows: grid.rows.map((row) => convertRow(row, found, samples)),
  }));
  return { grids: converted, conversion: { ...found, samples } };
}

export interface LegacyFinding {
  readonly encoding: LegacyEncoding;
  readonly by: 'font' | 'letters';
}

/** The old encoding a file's text is in; null for a file in Unicode. */
export function detectLegacy(grids: readonly Grid[]): LegacyFinding | null {
  const fonts = { tcvn3: 0, vni: 0 };
  const letters = { tcvn3: 0, vni: 0, against: 0 };
  /** Cells say the same thing many times over; each text is looked at once. */
  const known = new Map<string, { readonly tcvn3: number; readonly vni: number }>();
  for (const row of grids.flatMap(({ rows }) => rows)) {
    for (const spans of row.fonts?.values() ?? []) {
      for (const { font } of spans) fonts[font === 'vni' ? 'vni' : 'tcvn3'] += 1;
    }
    for (const text of row.cells.values()) {
      if (!mayBeLegacy(text)) continue;
      const evidence = known.get(text) ?? { tcvn3: evidenceOf(text, 'tcvn3'), vni: evidenceOf(text, 'vni') };
      known.set(text, evidence);
      letters.tcvn3 += evidence.tcvn3;
      letters.vni += evidence.vni;
    }
  }
  if (fonts.tcvn3 + fonts.vni > 0) return { encoding: fonts.vni > fonts.tcvn3 ? 'vni' : 'tcvn3', by: 'font' };
  const encoding = letters.vni > letters.tcvn3 ? 'vni' : 'tcvn3';
  return letters[encoding] >= ENOUGH_WORDS ? { encoding, by: 'letters' } : null;
}

/** Words whose spelling says that the text is in this encoding; none where more than one word in five is odd. */
function evidenceOf(text: string, encoding: LegacyEncoding): number {
  const { only, either, against } = legacyEvidence(text, encoding);
  return against * 4 <= only + either ? only : 0;
}

function convertRow(
  row: GridRow,
  found: LegacyFinding,
  samples: { before: string; after: string }[],
): GridRow {
  let cells: Map<number, string> | null = null;
  for (const [column, text] of row.cells) {
    const after = convertCell(text, row.fonts?.get(column), found);
    if (after === text) continue;
    cells ??= new Map(row.cells);
    cells.set(column, after);
    if (samples.length < SAMPLES) samples.push({ before: text, after });
  }
  return cells === null ? row : { ...row, cells };
}

function convertCell(text: string, fonts: readonly FontSpan[] | undefined, found: LegacyFinding): string {
  if (fonts !== undefined) return convertSpans(text, fonts);
  if (found.by === 'font' || !mayBeLegacy(text)) return text;
  const { only, either, against } = legacyEvidence(text, found.encoding);
  return only + either > 0 && against * 4 <= only + either ? convertLegacy(text, found.encoding) : text;
}

/** Only the parts in an old font; an officer who typed Unicode over such a font sees proper letters, so they stay. */
function convertSpans(text: string, fonts: readonly FontSpan[]): string {
  let at = 0;
  let result = '';
  for (const { from, to, font } of fonts) {
    const part = text.slice(from, to);
    const old: LegacyFont | null = isProperVietnamese(part) ? null : font;
    result += text.slice(at, from) + (old === null ? part : convertLegacy(part, old));
    at = to;
  }
  return (result + text.slice(at)).normalize('NFC');
}
