import { ADDED, ALL_FACTS, FOCAL_AGENCY } from './plan-facts.ts';

/** Asked, not assigned: answers when it likes. */
export const PARTY_BODY = 'thanh-uy-phu-quoc';

/** Agencies that have only Excel: a third of all. */
const BY_WORKBOOK = new Set([
  PARTY_BODY,
  'so-cong-thuong',
  'so-van-hoa-va-the-thao',
  'so-lao-dong-thuong-binh-va-xa-hoi',
  'thanh-tra-tinh',
  ...ADDED.slice(2).map(({ agency }) => agency.id),
]);

/** What agencies that lead nothing give beside the leads: counted nowhere. */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  'so-giao-duc-va-dao-tao': ['I.10.b'],
  'trung-tam-xuc-tien-dau-tu-thuong-mai-va-du-lich': ['I.10.a'],
};

/** The reorganisation: from 01/3/2025 one new body in the place of two. */
export const REORGANISATION = {
  agencies: ['so-khoa-hoc-va-cong-nghe', 'so-thong-tin-va-truyen-thong'],
  heir: 'so-khoa-hoc-va-cong-nghe-2025',
  from: '2025-03-01',
  basis: 'Nghị quyết số 25/NQ-HĐND ngày 20/02/2025',
} as const;

/** The 25 agencies beside the focal point. */
export const AGENCIES: readonly string[] = [
  ...new Set([...ALL_FACTS.flatMap(({ leads }) => leads), ...Object.keys(PARTS)]),
].filter((id) => id !== FOCAL_AGENCY);

export const hasOnlyExcel = (agency: string): boolean => BY_WORKBOOK.has(agency);

/** Those that work on a day, the focal point first. */
export function workingOn(day: string): readonly string[] {
  const { agencies, heir, from } = REORGANISATION;
  if (day < from) return [FOCAL_AGENCY, ...AGENCIES];
  const gone: readonly string[] = agencies;
  return [FOCAL_AGENCY, ...AGENCIES.filter((id) => !gone.includes(id)), heir];
}

/** In whose place an agency stands: its own, or of those it took over from. */
export function placesOf(agency: string): readonly string[] {
  return agency === REORGANISATION.heir ? REORGANISATION.agencies : [agency];
}

/** Paths of what an agency reports on. */
export function tasksFor(agency: string): readonly string[] {
  const places = placesOf(agency);
  const led = ALL_FACTS.filter(({ leads }) => leads.some((id) => places.includes(id)));
  return [...led.map(({ path }) => path), ...(PARTS[agency] ?? [])];
}
