import { assertNever } from '#shared/assert.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { addDays, later } from '#shared/time/calendar-date.ts';
import type { Phrase } from './phrase.ts';
import type { Qualifier } from './qualifier.ts';
import { type Reading, reading } from './reading.ts';
import type { ResolvedGroup } from './time-group.ts';

/**
 * A time together with its qualifier as a deadline. Conventions (domain: "Deadlines in words"): a period without
 * a day is due on its last day; "trước ngày D" is D − 1 and "đến năm 2025" is 31/12/2025, both to be confirmed.
 */
export function readDated(
  phrase: Phrase,
  group: ResolvedGroup,
  qualifier: Qualifier,
  planDate: CalendarDate,
): Reading {
  const base = baseReading(group, qualifier, planDate);
  const notes = [
    base.rule,
    group.yearProposed && 'năm đề nghị theo ngày ban hành kế hoạch',
    group.vague && !base.rule.includes('xác nhận') && 'cách ghi chưa rõ, cần xác nhận',
  ];
  return reading(phrase, {
    ...base,
    confirm: base.confirm || group.vague || group.yearProposed,
    rule: notes.filter(Boolean).join('; '),
  });
}

type Dated = Pick<Reading, 'kind' | 'start' | 'due' | 'every' | 'confirm' | 'rule'>;

function baseReading(group: ResolvedGroup, qualifier: Qualifier, planDate: CalendarDate): Dated {
  const { start, due, unit, rule } = group;
  const fromPlan = planDate <= due ? planDate : null;
  const known = { every: null, confirm: false } as const;
  switch (qualifier) {
    case 'none':
    case 'within': {
      if (group.several) return { ...known, kind: 'range', start, due, rule };
      // A single day is when the task is due; it says nothing about when work begins.
      if (unit === 'day') return { ...known, kind: 'once', start: null, due, rule };
      const begins = unit === 'year' && planDate <= due ? later(start, planDate) : start;
      return { ...known, kind: 'once', start: begins, due, rule };
    }
    case 'before': {
      const lastDay = unit === 'part-of-year' ? due : addDays(start, -1);
      return {
        ...known,
        kind: 'once',
        start: null,
        due: lastDay,
        confirm: true,
        rule: 'Trước một ngày hoặc kỳ: hạn là ngày liền trước',
      };
    }
    case 'before-hour':
      return {
        ...known,
        kind: 'once',
        start: null,
        due,
        confirm: true,
        rule: 'Trước giờ ghi rõ: hạn là chính ngày đó',
      };
    case 'until': {
      const open = unit === 'year' || unit === 'quarter' || unit === 'month';
      if (unit === 'part-of-year') return baseReading(group, 'until-end', planDate);
      const words = open ? 'Đến một kỳ: hiểu là đến hết kỳ đó' : 'Đến ngày ghi rõ';
      return { ...known, kind: 'range', start: fromPlan, due, confirm: open, rule: words };
    }
    case 'until-end':
      return { ...known, kind: 'range', start: fromPlan, due, rule: 'Đến hết kỳ: ngày cuối kỳ' };
    case 'latest':
      return { ...known, kind: 'once', start: null, due, rule: `Chậm nhất; ${lowerFirst(rule)}` };
    case 'from':
      return {
        ...known,
        kind: 'range',
        start,
        due: null,
        confirm: true,
        rule: 'Chỉ ghi ngày bắt đầu, chưa có hạn',
      };
    case 'after':
      return {
        ...known,
        kind: 'range',
        start: addDays(due, 1),
        due: null,
        confirm: true,
        rule: 'Chỉ ghi sau một mốc, chưa có hạn',
      };
    case 'onwards':
      return {
        ...known,
        kind: 'recurring',
        start,
        due: null,
        every: unit === 'year' ? 'year' : null,
        confirm: true,
        rule: 'Kéo dài sang các năm sau, không ghi ngày kết thúc',
      };
    default:
      return assertNever(qualifier);
  }
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
