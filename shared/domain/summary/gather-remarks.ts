import type { Book, BookTask } from '#shared/book/types.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { groupBy } from '#shared/group-by.ts';
import type { AgencyId, PeriodId, TaskPath } from '#shared/ids.ts';
import { compareVi } from '#shared/text/compare-vi.ts';
import { likeness, wordSet } from '#shared/text/likeness.ts';
import { ADDRESSEE_LEVELS } from './addressee-names.ts';
import { isPart } from '#shared/domain/parts/task-role.ts';
import { addresseeReader, type Addressee } from './addressee.ts';

/** One agency's own words about one task, with the frozen report they stand in. */
export interface RemarkSource {
  readonly agency: AgencyId;
  readonly task: TaskPath;
  readonly period: PeriodId;
  /** The agency only coordinates on the task: these are words of its part. */
  readonly part: boolean;
  /** Of the report, e.g. `3Q-1D22`. */
  readonly code: string;
  /** Verbatim. */
  readonly text: string;
}

/** What one or several agencies said, in the longest of their wordings. */
export interface Remark {
  readonly text: string;
  readonly sources: readonly RemarkSource[];
  readonly addressee: Addressee;
}

export interface RemarkGroup {
  readonly key: string;
  readonly title: string;
  readonly remarks: readonly Remark[];
}

export type RemarkField = 'difficulties' | 'proposals' | 'nextSteps';
/** Proposals by whom they are addressed to; anything by part of the appendix or by agency. */
export type RemarkGrouping = 'addressee' | 'section' | 'agency';

/** Share of common words from which two texts say the same. */
const SAME = 0.85;
/** One of these more or less turns a sentence round, however many other words it shares. */
const TURNING: ReadonlySet<string> = new Set(['khong', 'chua', 'chang', 'da', 'tang', 'giam']);

/**
 * What the accepted reports of a period say in one field, each text once with all who said it, grouped. In the order of
 * the plan; every non-empty text is in exactly one group as a source.
 */
export function gatherRemarks(
  book: Book,
  period: PeriodId,
  field: RemarkField,
  grouping: RemarkGrouping,
): readonly RemarkGroup[] {
  const addresseeOf = addresseeReader(book.agencies);
  const remarks = merged(sourcesOf(book, period, field), addresseeOf).map((sources): Remark => {
    const text = longest(sources);
    return { text, sources, addressee: addresseeOf(text) };
  });
  const titles = groupTitles(book, grouping);
  const groups = groupBy(remarks, (remark) => keyOf(book, remark, grouping));
  return [...groups]
    .map(([key, inGroup]) => ({ key, title: titles(key), remarks: inGroup }))
    .toSorted(
      (a, b) => orderOf(book, grouping, a) - orderOf(book, grouping, b) || compareVi(a.title, b.title),
    );
}

/** In the plan's order, of one task by agency. */
function sourcesOf(book: Book, period: PeriodId, field: RemarkField): readonly RemarkSource[] {
  const byTask = groupBy(book.acceptedReports(period), ({ task }) => task);
  return book.tasks.flatMap((task) =>
    [...(byTask.get(task.path) ?? [])]
      .filter((report) => report[field].trim() !== '')
      .toSorted((a, b) => (a.agency < b.agency ? -1 : 1))
      .map((report) => sourceOf(book, task, report, field)),
  );
}

function sourceOf(
  book: Book,
  row: BookTask,
  { agency, task, period, ...fields }: TaskReport,
  field: RemarkField,
): RemarkSource {
  return {
    agency,
    task,
    period,
    part: isPart(row, agency),
    code: book.submission(agency, period)?.code ?? '',
    text: fields[field].trim(),
  };
}

/**
 * Texts that say the same stand together: nearly all words in common, the same numbers, the same words that turn a
 * meaning, asked of the same body. The first text of each group decides what is like it, so that nothing drifts.
 */
function merged(
  sources: readonly RemarkSource[],
  addresseeOf: (text: string) => Addressee,
): readonly (readonly RemarkSource[])[] {
  const groups: {
    readonly words: ReadonlySet<string>;
    readonly key: string;
    readonly sources: RemarkSource[];
  }[] = [];
  for (const source of sources) {
    const words = wordSet(source.text);
    const turning = [...words].filter((word) => TURNING.has(word)).toSorted();
    const key = [addresseeOf(source.text).name, ...(source.text.match(/\d+/gu) ?? []), ...turning].join(' ');
    const same = groups.find((group) => group.key === key && likeness(group.words, words) >= SAME);
    if (same) same.sources.push(source);
    else groups.push({ words, key, sources: [source] });
  }
  return groups.map((group) => group.sources);
}

function longest(sources: readonly RemarkSource[]): string {
  return sources.reduce((best, { text }) => (text.length > best.length ? text : best), '');
}

function keyOf(book: Book, { sources, addressee }: Remark, grouping: RemarkGrouping): string {
  const [first] = sources;
  if (grouping === 'addressee') return addressee.name;
  if (grouping === 'agency') return first?.agency ?? '';
  return taskOf(book, first?.task)?.row.section ?? '';
}

function groupTitles(book: Book, grouping: RemarkGrouping): (key: string) => string {
  if (grouping === 'addressee') return (key) => (key === '' ? 'Chưa nêu nơi giải quyết' : key);
  if (grouping === 'agency') return (key) => book.agencies.find(({ id }) => id === key)?.name ?? key;
  const titles = new Map(book.plan.appendix.sections.map(({ number, title }) => [number, title]));
  return (key) => (titles.has(key) ? `${key}. ${titles.get(key) ?? ''}` : key);
}

/** Addressees from the top down, those without one last; parts in the plan's order; agencies by name. */
function orderOf(book: Book, grouping: RemarkGrouping, { key, remarks }: RemarkGroup): number {
  if (grouping === 'addressee') return ADDRESSEE_LEVELS.indexOf(remarks[0]?.addressee.level ?? 'unstated');
  if (grouping === 'agency') return 0;
  return book.plan.appendix.sections.findIndex(({ number }) => number === key);
}

function taskOf(book: Book, path: TaskPath | undefined): BookTask | undefined {
  return book.tasks.find((task) => task.path === path);
}
