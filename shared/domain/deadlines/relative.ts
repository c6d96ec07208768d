import type { CalendarDate } from '#shared/ids.ts';
import { addDays, addMonths } from '#shared/time/calendar-date.ts';
import { findTimes } from './find-times.ts';
import { type Phrase, slicePhrase } from './phrase.ts';
import { type Reading, reading, trimPunctuation } from './reading.ts';

const LIMIT = String.raw`(?<limit>trong vong|trong thoi gian|trong|khong qua|toi da|cham nhat(?: la)?|sau)?\s*`;
const LENGTH = String.raw`(?<![\d/.,-])(?<count>\d{1,3})\s*(?<unit>ngay lam viec|ngay|tuan|thang|nam)\b(?!\s*(?:dau|cuoi|nam\b|\d|/|(?:1|mot) lan))`;
const SINCE = String.raw`(?:\s*,?\s*(?<since>ke tu|tinh tu|tu|sau|truoc)(?<when>\s+(?:khi|luc))?\s+(?<event>[^;]+))?`;
const RELATIVE = new RegExp(String.raw`\b${LIMIT}${LENGTH}${SINCE}`, 'u');

/**
 * "30 ngày kể từ ngày Kế hoạch được ban hành": waits for an event whose date is not in the phrase.
 * Where the event is a date, the deadline is reckoned and shown to an officer (calendar days; working days would
 * depend on holidays).
 */
export function readRelative(phrase: Phrase): Reading | undefined {
  const match = RELATIVE.exec(phrase.folded);
  const { limit, count = '', unit = '', since, when, event } = match?.groups ?? {};
  if (!match || (limit === undefined && since === undefined)) return undefined;
  const length = `${count} ${unitWord(unit)}`;
  if (event === undefined) {
    // "trong 5 năm (2026-2030)": the dates say it better.
    if (findTimes(phrase.folded).length > 0) return undefined;
    const issued = /\bban hanh\b/u.test(phrase.folded);
    return reading(phrase, {
      kind: 'dependent',
      anchor: issued ? 'ngày ban hành văn bản' : null,
      confirm: !issued,
      rule: issued ? `${length} kể từ ngày ban hành văn bản` : `${length}, chưa ghi kể từ ngày nào`,
    });
  }
  const at = match.index + match[0].length - event.length;
  const anchorPhrase = slicePhrase(phrase, at, at + event.length);
  const [date, ...others] = findTimes(anchorPhrase.folded);
  // "3 tháng, từ tháng 4 đến tháng 6/2025" names a stretch of time; the dates are read instead.
  if (others.length > 0 || (date?.several ?? false) || (date && date.unit !== 'day')) return undefined;
  const known = date?.year ? date.resolve(date.year) : null;
  const anchor = anchorText(anchorPhrase.display);
  if (known && since !== 'truoc') {
    return reading(phrase, {
      kind: 'once',
      start: known.due,
      due: addLength(known.due, Number(count), unit),
      anchor,
      confirm: true,
      rule: `${length} kể từ ngày ghi rõ`,
    });
  }
  return reading(phrase, {
    kind: 'dependent',
    anchor,
    rule: `${length} ${since === 'truoc' ? 'trước' : 'kể từ'}${when === undefined ? '' : ' khi'} ${anchor}`,
  });
}

/** "ngày Kế hoạch được ban hành" → "ngày ban hành Kế hoạch". */
function anchorText(event: string): string {
  const text = trimPunctuation(event);
  const passive = /^ngày\s+(.+?)\s+được\s+(ban hành|phê duyệt|ký|thông qua|giao)$/iu.exec(
    text.normalize('NFC'),
  );
  return passive ? `ngày ${passive[2]} ${passive[1]}` : text;
}

function unitWord(unit: string): string {
  const words: Readonly<Record<string, string>> = {
    'ngay lam viec': 'ngày làm việc',
    ngay: 'ngày',
    tuan: 'tuần',
    thang: 'tháng',
    nam: 'năm',
  };
  return words[unit] ?? unit;
}

function addLength(date: CalendarDate, count: number, unit: string): CalendarDate {
  if (unit === 'thang') return addMonths(date, count);
  if (unit === 'nam') return addMonths(date, 12 * count);
  return addDays(date, unit === 'tuan' ? 7 * count : count);
}
