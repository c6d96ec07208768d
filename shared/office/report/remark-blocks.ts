import type { Book } from '#shared/book/types.ts';
import { agencyIdOf } from '#shared/domain/agencies/agency-id-of.ts';
import type { AddresseeLevel } from '#shared/domain/summary/addressee-names.ts';
import {
  gatherRemarks,
  type Remark,
  type RemarkField,
  type RemarkGroup,
  type RemarkGrouping,
  type RemarkSource,
} from '#shared/domain/summary/gather-remarks.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { fold } from '#shared/text/fold.ts';
import { nameOnDay } from './name-on-day.ts';
import { type KeyedBlock, keyed } from './report-blocks.ts';
import { figure, given, join, type Said, said } from './said.ts';

const FIELD_KEYS: Readonly<Record<RemarkField, string>> = {
  difficulties: 'difficulties',
  proposals: 'proposals',
  nextSteps: 'next-steps',
};

/**
 * What the accepted reports say in one field, grouped, each text once, in the agencies' own words and with everybody who
 * said it. One group alone needs no heading.
 *
 * @param levels only what bodies of these levels can settle; everything by default.
 */
export function remarkBlocks(
  book: Book,
  { period, asOf }: Summary,
  field: RemarkField,
  grouping: RemarkGrouping,
  levels?: ReadonlySet<AddresseeLevel>,
): readonly KeyedBlock[] {
  const key = FIELD_KEYS[field];
  const groups = gatherRemarks(book, period.id, field, grouping)
    .map((group) => ({ ...group, remarks: chosen(group, levels) }))
    .filter(({ remarks }) => remarks.length > 0);
  if (groups.length === 0) return [keyed(`${key}.none`, 'paragraph', 'Không có.')];
  const bullets = ({ remarks }: Pick<RemarkGroup, 'remarks'>): readonly KeyedBlock[] =>
    remarks.map((remark) => remarkBlock(book, key, remark, field, asOf));
  if (groups.length === 1 || field === 'nextSteps') return groups.flatMap(bullets);
  return groups.flatMap((group, index) => [
    keyed(
      `${key}.${grouping}.${agencyIdOf(group.key) ?? 'none'}`,
      'item',
      said`${grouping === 'section' ? 'Phần ' : `${index + 1}. `}${given(group.title, 'nhóm')}`,
    ),
    ...bullets(group),
  ]);
}

function chosen(
  { remarks }: RemarkGroup,
  levels: ReadonlySet<AddresseeLevel> | undefined,
): readonly Remark[] {
  return levels === undefined ? remarks : remarks.filter(({ addressee }) => levels.has(addressee.level));
}

function remarkBlock(
  book: Book,
  key: string,
  { text, sources }: Remark,
  field: RemarkField,
  asOf: CalendarDate,
): KeyedBlock {
  const [first] = sources;
  if (first === undefined) throw new Error('A remark has at least one source');
  const { agency, task, period } = sources.find((source) => source.text === text) ?? first;
  const words = figure(text, 'nguyên văn báo cáo', { kind: 'report', agency, task, period, field });
  const who = join(
    sources.map((source) => sourceWords(book, source, text, field, asOf)),
    '; ',
  );
  return keyed(`${key}.${first.task}.${first.agency}`, 'bullet', said`${who}: ${words}`);
}

/** "Sở Y tế (nhiệm vụ II.8, mã 3Q-1D22)"; of an agency that coordinates "Sở Du lịch (phối hợp nhiệm vụ II.8, …)". */
function sourceWords(
  book: Book,
  { agency, task, period, code, text, part }: RemarkSource,
  shown: string,
  field: RemarkField,
  asOf: CalendarDate,
): Said {
  const path = book.tasks.find((each) => each.path === task)?.row.path ?? task;
  const number = figure(path, `nhiệm vụ ${path}`, { kind: 'task', path: task });
  const source = { kind: 'report', agency, task, period, field } as const;
  const mark = code === '' ? '' : said`, mã ${figure(code, 'mã báo cáo', source)}`;
  const alike = fold(text) === fold(shown) ? '' : ', ý tương tự';
  return said`${nameOnDay(book, agency, asOf)} (${part ? 'phối hợp ' : ''}nhiệm vụ ${number}${mark}${alike})`;
}
