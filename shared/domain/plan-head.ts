import type { CalendarDate } from '#shared/ids.ts';
import { parseDate } from '#shared/time/parse-date.ts';
import type { AppendixDocument } from './appendix.ts';

/** What an appendix says of the document it belongs to; empty or null where it does not. */
export interface PlanHead {
  /** E.g. `158/KH-UBND`. */
  readonly number: string;
  readonly date: CalendarDate | null;
  /** In capitals, as in a head: `ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG`. */
  readonly issuer: string;
  /** E.g. `Kiên Giang`. */
  readonly place: string;
}

const NUMBER = /(\d{1,6}\s*\/\s*(?:\d{4}\s*\/\s*)?[\p{Lu}\d]+(?:-[\p{Lu}\d&]+)*)/u;
const DAY = /ngày\s+(\d{1,2}\s*(?:\/|tháng)\s*\d{1,2}\s*(?:\/|năm)\s*\d{4})/iu;
const ISSUER = /\bcủa\s+([^)]+?)\s*\)?\s*$/iu;
const PROVINCE = /(?:tỉnh|thành phố|đặc khu|huyện|quận)\s+(.+)$/iu;
const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/\bUBND\b/gu, 'Ủy ban nhân dân'],
  [/\bHĐND\b/gu, 'Hội đồng nhân dân'],
];

/**
 * Reads "(Kèm theo Kế hoạch số 158/KH-UBND ngày 16/5/2024 của UBND tỉnh Kiên Giang)". Only a proposal: an officer
 * looks at every part before it becomes a plan.
 */
export function planHeadOf({ attachedTo }: Pick<AppendixDocument, 'attachedTo'>): PlanHead {
  const text = attachedTo.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const day = DAY.exec(text)?.[1]
    ?.replace(/\s*(?:tháng|năm)\s*/giu, '/')
    .replace(/\s/gu, '');
  const written = ISSUER.exec(text)?.[1] ?? '';
  const issuer = SPELLED.reduce((name, [short, long]) => name.replace(short, long), written);
  return {
    number: NUMBER.exec(text)?.[1]?.replace(/\s/gu, '') ?? '',
    date: day === undefined ? null : parseDate(day),
    issuer: issuer.toLocaleUpperCase('vi'),
    place: PROVINCE.exec(issuer)?.[1] ?? '',
  };
}
