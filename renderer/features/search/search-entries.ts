import type { Book } from '#shared/book/types.ts';
import { readTaskReport } from '#shared/domain/reports/report-fields.ts';
import { agencyId, periodId, taskPath, type AgencyId, type PeriodId, type TaskPath } from '#shared/ids.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';

/** The kinds of places a search ends in; results are shown in this order. */
export const SEARCH_GROUPS = ['task', 'product', 'report', 'agency', 'plan-text'] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

/** Where a result leads. */
export type SearchTarget =
  | { readonly kind: 'task'; readonly task: TaskPath }
  | { readonly kind: 'report'; readonly agency: AgencyId; readonly task: TaskPath; readonly period: PeriodId }
  | { readonly kind: 'agency'; readonly agency: AgencyId; readonly name: string }
  /** A paragraph of the plan's body, counted from 0. */
  | { readonly kind: 'plan-text'; readonly block: number };

/** One text of the book that can be found. */
export interface SearchEntry {
  readonly group: SearchGroup;
  /** What stands before the text, e.g. `II.10`. */
  readonly label: string;
  /** Which part of the place it is, e.g. `Cơ quan chủ trì`; '' where the label says it all. */
  readonly part: string;
  readonly text: string;
  readonly target: SearchTarget;
}

type TaskTexts = Pick<
  Book['tasks'][number]['row'],
  'content' | 'lead' | 'coordinating' | 'deadline' | 'product'
>;

const TASK_PARTS: readonly (readonly [keyof TaskTexts, string, SearchGroup])[] = [
  ['content', '', 'task'],
  ['lead', 'Cơ quan chủ trì', 'task'],
  ['coordinating', 'Cơ quan phối hợp', 'task'],
  ['deadline', 'Thời gian thực hiện', 'task'],
  ['product', 'Theo kế hoạch', 'product'],
];

/** Every text of the book an officer may look for: the plan, its rows, the agencies, all reports with their products. */
export function* searchEntries(book: Book, ledger: LedgerView): Generator<SearchEntry> {
  yield* taskEntries(book);
  yield* agencyEntries(book);
  yield* planTextEntries(book);
  yield* reportEntries(book, ledger);
}

function* taskEntries(book: Book): Generator<SearchEntry> {
  for (const { path, row } of book.tasks) {
    for (const [field, part, group] of TASK_PARTS) {
      const text = row[field];
      if (text !== '') yield { group, label: row.path, part, text, target: { kind: 'task', task: path } };
    }
  }
}

function* agencyEntries(book: Book): Generator<SearchEntry> {
  for (const { id, name, shortName, aliases } of book.agencies) {
    const others = [shortName, ...aliases].filter(
      (other, i, all) => other !== name && all.indexOf(other) === i,
    );
    const text = others.length > 0 ? `${name} (${others.join(', ')})` : name;
    yield { group: 'agency', label: '', part: '', text, target: { kind: 'agency', agency: id, name } };
  }
}

function* planTextEntries(book: Book): Generator<SearchEntry> {
  for (const [block, { number, text }] of book.plan.body.entries()) {
    yield { group: 'plan-text', label: number, part: '', text, target: { kind: 'plan-text', block } };
  }
}

function* reportEntries(book: Book, ledger: LedgerView): Generator<SearchEntry> {
  const shortNames = new Map<string, string>(book.agencies.map(({ id, shortName }) => [id, shortName]));
  const titles = new Map<string, string>(book.periods.map(({ id, title }) => [id, title]));
  for (const id of ledger.entities('rep/')) {
    const [, agency = '', task = '', period = ''] = id.split('/');
    const key = { agency: agencyId(agency), task: taskPath(task), period: periodId(period) };
    const report = readTaskReport(key, ledger.read(id) ?? {});
    const where = `${shortNames.get(agency) ?? agency}, ${titles.get(period) ?? period}`;
    const found = (group: SearchGroup, part: string, text: string): SearchEntry => ({
      group,
      label: task,
      part: `${part} · ${where}`,
      text,
      target: { kind: 'report', ...key },
    });
    if (report.result !== '') yield found('report', 'Kết quả', report.result);
    if (report.difficulties !== '') yield found('report', 'Khó khăn', report.difficulties);
    if (report.proposals !== '') yield found('report', 'Kiến nghị', report.proposals);
    if (report.nextSteps !== '') yield found('report', 'Việc tiếp theo', report.nextSteps);
    if (report.lateReason !== '') yield found('report', 'Lý do chậm', report.lateReason);
    if (report.basis !== '') yield found('report', 'Căn cứ', report.basis);
    for (const { name } of report.evidence) yield found('report', 'Minh chứng', name);
    for (const { number, title, file } of report.products) {
      const words = [number, title, file?.name ?? ''].filter((text) => text !== '');
      yield found('product', 'Đã có', words.join(' '));
    }
  }
}
