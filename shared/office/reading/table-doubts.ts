import { columnLetters } from './cell-address.ts';
import { rowRanges, type Finding } from './finding.ts';
import type { Doubt } from './table-reading.ts';

/** The most doubtful first: what may have been put together wrongly, what is missing, then what only needs a look. */
const ORDER = [
  'legacy-text-converted',
  'joined-over-page-break',
  'merged-rows-joined',
  'number-missing',
  'section-without-number',
  'duplicate-number',
  'parent-missing',
  'number-skipped',
  'number-repaired',
  'row-skipped',
  'empty-cell',
  'as-above',
  'inherited-from-group',
  'name-misspelt',
  'legend-mismatch',
  'unknown-agency',
  'plan-date-assumed',
  'deadline-to-confirm',
];

/** What an officer should look at, from all findings of a reading that have an answer. */
export function tableDoubts(findings: readonly Finding[], settled: readonly string[]): readonly Doubt[] {
  const done = new Set(settled);
  const ids = new Set<string>();
  return findings
    .filter(({ keep }) => keep !== undefined)
    .map((finding) => doubtOf(finding, done))
    .filter(({ id }) => !ids.has(id) && ids.add(id))
    .toSorted((a, b) => rank(a.code) - rank(b.code));
}

function rank(code: string): number {
  const at = ORDER.indexOf(code);
  return at < 0 ? ORDER.length : at;
}

function doubtOf(finding: Finding, settled: ReadonlySet<string>): Doubt {
  const { code, rows, keep = 'Đúng', answers = [] } = finding;
  const message = finding.doubt ?? finding.message;
  const column = finding.column ?? null;
  const subject =
    code === 'unknown-agency' || code === 'deadline-to-confirm' || code === 'legend-mismatch' ? message : '';
  const id = [code, rows.join(','), column ?? '', subject].join(':');
  return {
    id,
    code,
    place: finding.place ?? placeOf(rows, column),
    message,
    rows,
    column,
    answers: [{ label: keep, effect: { kind: 'choose', choices: { settled: [id] } } }, ...answers],
    settled: settled.has(id),
  };
}

function placeOf(rows: readonly number[], column: number | null): string {
  const shown = rowRanges(rows).replaceAll(/^(\d+), (\d+)$/gu, '$1–$2');
  const place = shown === '' ? 'Cả bảng' : `Dòng ${shown.length > 40 ? `${shown.slice(0, 37)}…` : shown}`;
  return column === null ? place : `${place}, cột ${columnLetters(column)}`;
}
