import type { ColumnRole } from '#shared/domain/appendix.ts';
import { fold } from '#shared/text/fold.ts';

/**
 * Header words of real appendices (folded: without marks, lower case), most telling role first: a header that names
 * two things ("Cơ quan chủ trì, phối hợp") takes the first role that fits.
 */
const WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(?:stt|tt|so tt|so thu tu|thu tu|muc)\.?$/u],
  ['code', /^ma(?: nhiem vu| so| wbs| cong viec| hieu)?$|^wbs$/u],
  ['lead', /chu tri|^(?:co quan|don vi|dau moi|nguoi)(?: thuc hien| phu trach| theo doi)?$/u],
  ['coordinating', /phoi hop/u],
  ['start', /bat dau|khoi cong/u],
  [
    'deadline',
    /thoi gian|thoi han|tien do|han (?:hoan thanh|xu ly)|ngay hoan thanh|ket thuc|^hoan thanh$|lo trinh/u,
  ],
  ['product', /san pham|ket qua|dau ra|^yeu cau can dat$/u],
  ['note', /^ghi chu|^can cu|ly do/u],
  ['content', /noi dung|nhiem vu|cong viec|^viec$|giai phap|hoat dong|ten du an/u],
];

/** The role a header's words suggest; null for words that suggest none. */
export function roleOfHeader(header: string): ColumnRole | null {
  const words = fold(header.replaceAll('*', ' ')).replace(/\s*\(.*\)\s*$/u, '');
  if (words === '' || words.length > 60) return null;
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Words of a table of indicators, which has no tasks. */
export function isIndicatorHeader(header: string): boolean {
  return /chi tieu|don vi tinh/u.test(fold(header));
}
