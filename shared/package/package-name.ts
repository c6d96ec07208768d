import type { AgencyId, PeriodId } from '#shared/ids.ts';
import { foldCharacters } from '#shared/text/fold.ts';
import type { PackageKind } from './types.ts';

const KIND_WORDS: Readonly<Record<PackageKind, string>> = {
  plan: 'ke-hoach',
  report: 'bao-cao',
  review: 'ket-qua-duyet',
  receipt: 'bien-nhan',
  'full-copy': 'ban-day-du',
  request: 'yeu-cau-nhan-may',
  update: 'phan-moi',
};

/** Names Windows keeps for devices, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const MAX_LENGTH = 100;

/**
 * A file name for a package, e.g. `KH158_so-y-te_2024-Q3_goi-4.skh`: plan, agency, period or kind, number.
 * Letters without marks, digits, hyphens and underscores only, so that every file system, mail and chat program
 * keeps it. For people: the program itself knows packages by content.
 */
export function packageName(parts: {
  readonly kind: PackageKind;
  /** As written, e.g. `158/KH-UBND`. */
  readonly planNumber: string;
  readonly agency: AgencyId;
  readonly period: PeriodId | null;
  /** Running number of the author's packages. */
  readonly sequence: number;
}): string {
  const { kind, planNumber, agency, period, sequence } = parts;
  const kindPart = kind === 'report' && period !== null ? '' : `_${KIND_WORDS[kind]}`;
  const periodPart = period === null ? '' : `_${clean(period)}`;
  const stem = `${planPart(planNumber)}_${clean(agency)}${periodPart}${kindPart}`.slice(0, MAX_LENGTH);
  return `${stem}_goi-${Math.max(1, Math.trunc(sequence))}.skh`;
}

/** `158/KH-UBND` → `KH158`; a number of another make keeps its letters and digits. */
function planPart(planNumber: string): string {
  const match = /^\s*(\d+)\s*\/\s*(\p{L}+)/u.exec(planNumber);
  return match === null ? clean(planNumber) : clean(`${match[2] ?? ''}${match[1] ?? ''}`);
}

function clean(text: string): string {
  // Folding lowers letters; period ids (2024-Q3) and document kinds (KH) read better as they are.
  const folded = text.replace(/./gu, keepCase);
  const cleaned = folded.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return cleaned === '' || RESERVED.test(cleaned) ? `x${cleaned}` : cleaned;
}

function keepCase(letter: string): string {
  const folded = foldCharacters(letter);
  return letter === letter.toLowerCase() ? folded : folded.toUpperCase();
}
