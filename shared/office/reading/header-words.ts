import { fold } from '#shared/text/fold.ts';
import type { ChosenRole } from './reading-choices.ts';

/** What the words of a header suggest; of two columns with one role, the stronger word has it. */
export interface HeaderMeaning {
  readonly role: ChosenRole;
  /** 3: the very word for it · 2: usual for it · 1: only where no other column has the role. */
  readonly strength: 1 | 2 | 3;
}

const other = 'other';

/**
 * Header words of real appendices (folded: without marks, lower case, only letters and digits), most telling first: the
 * first pattern that fits decides. `other` is for words that look like a role and are none.
 */
const WORDS: readonly (readonly [ChosenRole, HeaderMeaning['strength'], RegExp])[] = [
  ['number', 3, /^(?:stt|s t t|s tt|tt|t t|so tt|so thu tu|thu tu|tt stt|stt tt|no|#)$/u],
  ['number', 1, /^muc$/u],
  [
    other,
    3,
    /kinh phi|du toan|nguon von|nguon luc|dien thoai|\bsdt\b|e ?mail|so luong|ty le|trong so|so ngay|thoi luong/u,
  ],
  [
    other,
    3,
    /tinh trang|trang thai|danh gia|nhan xet|vuong mac|kho khan|kien nghi|uu tien|minh chung|lan cuoi/u,
  ],
  [other, 3, /lien quan$(?<!don vi lien quan)(?<!co quan lien quan)(?<!nganh lien quan)/u],
  [
    'code',
    3,
    /^(?:ma|ma so|ma hieu|ky hieu|id|code|wbs|ma wbs|ma (?:nhiem vu|nv|cong viec|cv|viec|dau viec|dinh danh))$/u,
  ],
  [
    other,
    3,
    /^(?:so )?(?:ky hieu|van ban so|so van ban)|ngay (?:ban hanh|giao|ky|cap nhat)|co quan ban hanh/u,
  ],
  ['note', 3, /^ghi chu|^chu thich/u],
  ['note', 2, /^can cu|^ly do/u],
  [
    other,
    2,
    /^(?:lanh dao|dong chi|dc) (?!.*chu tri)|chi dao|giam sat|don doc|cap trinh|cap phe duyet|tham quyen/u,
  ],
  ['lead-and-coordinating', 3, /(?:chu tri|thuc hien).*phoi hop|phan cong.*chu tri.*phoi hop/u],
  ['coordinating', 3, /phoi hop|\b(?:cqph|dvph)\b|coordinat|support/u],
  [
    'coordinating',
    2,
    /^(?:cac )?(?:co quan|don vi|co quan don vi|nganh|so nganh)(?: don vi)? (?:lien quan|tham gia|ho tro)$/u,
  ],
  ['lead', 3, /chu tri|\b(?:cqct|dvct)\b|dau moi|^lead|^owner|^pic$|responsible/u],
  ['start', 3, /bat dau|khoi cong|^tu(?: ngay| thang)?$|^start/u],
  [
    'deadline',
    3,
    /thoi han|han (?:hoan thanh|xu ly|cuoi|chot|bao cao|trinh|ket thuc)|^han$|deadline|due date|^den(?: ngay| thang)?$/u,
  ],
  [
    'deadline',
    3,
    /(?:thoi gian|thoi diem|ngay|thang|moc|nam|quy) (?:hoan thanh|ket thuc|trinh|ban hanh|xong)|^ket thuc$|^hoan thanh$|^(?:end|finish)/u,
  ],
  [
    'deadline',
    3,
    /^(?:thoi gian|tg|tgth|thoi diem|moc thoi gian|time|timeline)(?: (?:thuc hien|trien khai|th|du kien|hoan thanh))*$/u,
  ],
  ['product', 3, /san pham|dau ra|deliverable|output|^sp$/u],
  ['deadline', 2, /thoi gian|tien do|lo trinh|thoi ky|^ky han$|ke hoach hoan thanh/u],
  [other, 2, /^ket qua (?:thuc hien|dat duoc|den nay|theo doi)|da (?:thuc hien|lam duoc)/u],
  ['product', 2, /ket qua|yeu cau can dat|ho so|result/u],
  ['product', 1, /^(?:hinh thuc|the loai|loai) (?:van ban|ban hanh)|^muc tieu|^yeu cau/u],
  [
    'lead',
    2,
    /^(?:cac )?(?:co quan|don vi|cq|dv|bo phan|phong ban|to chuc|co quan don vi|don vi co quan|dia phuong don vi)(?: (?:thuc hien|phu trach|theo doi|chiu trach nhiem|tham muu|duoc giao|thuc thi|trien khai|to chuc|duoc phan cong|thuc hien chinh))*$/u,
  ],
  [
    'lead',
    2,
    /^(?:phan cong|giao)(?: (?:thuc hien|nhiem vu|trach nhiem|cho|don vi|co quan))*$|chiu trach nhiem|^trach nhiem|phu trach|^to chuc thuc hien$/u,
  ],
  [
    'lead',
    2,
    /^(?:nguoi|can bo|chuyen vien|cong chuc|nhan su)(?: (?:thuc hien|theo doi|xu ly|duoc giao|duoc phan cong|tham muu))+$/u,
  ],
  [
    'content',
    3,
    /^(?:noi dung|ten|danh muc|cac)? ?(?:nhiem vu|cong viec|dau viec|viec)(?: (?:cu the|chi tiet|can thuc hien|thuc hien|trong tam|chinh|chu yeu|giai phap|cong viec|cong tac|trien khai))*$/u,
  ],
  [
    'content',
    3,
    /^noi dung(?: (?:cong viec|cong tac|nhiem vu|thuc hien|chi tiet|cu the|trien khai|chinh|viec|giai phap|hoat dong|ke hoach))*$/u,
  ],
  [
    'content',
    2,
    /noi dung|nhiem vu|cong viec|^viec|hoat dong|^task|^activit|dau viec|trich yeu|^ten (?:de an|van ban|chuong trinh)/u,
  ],
  ['content', 1, /giai phap|^(?:ten )?(?:de an|du an|van ban|hang muc|chuong trinh)|cong tac/u],
];

/** Groups of tasks or projects: the content only where no other column has it. */
const GROUPING = /^(?:ten )?(?:nhom|linh vuc|du an|chuong trinh|mang|phan)\b/u;

/** The folded words of a header: letters and digits only, without a closing bracket's remark. */
export function headerKey(header: string): string {
  const folded = fold(header.replaceAll('*', ' '));
  const bare = folded.replace(/\([^)]*\)?\s*$/u, '');
  return (/[a-z#]/u.test(bare) ? bare : folded).replace(/[^a-z0-9#%]+/gu, ' ').trim();
}

/** What a header's words suggest; null for words that suggest nothing. */
export function meaningOf(header: string): HeaderMeaning | null {
  if (header.length > 120) return null;
  const known = seen.get(header);
  if (known !== undefined) return known;
  if (seen.size >= MAX_SEEN) seen.clear();
  const meaning = meaningOfWords(header);
  seen.set(header, meaning);
  return meaning;
}

/** While a header is looked for, short cells of a table are asked about again and again ("Quý III/2024"). */
const seen = new Map<string, HeaderMeaning | null>();
const MAX_SEEN = 4000;

function meaningOfWords(header: string): HeaderMeaning | null {
  const words = headerKey(header);
  if (words === '' || words.length > 90) return null;
  const [role, strength] = WORDS.find(([, , pattern]) => pattern.test(words)) ?? [];
  if (role === undefined || strength === undefined) return null;
  if (role === 'content' && isIndicatorHeader(header)) return null;
  if (role === 'content' && GROUPING.test(words)) return { role, strength: 1 };
  return { role, strength };
}

/** Heads a column of indicators: "Chỉ tiêu", but neither "Chỉ tiêu liên quan" nor "Nhiệm vụ, chỉ tiêu". */
export function isIndicatorHeader(header: string): boolean {
  const words = headerKey(header);
  return /chi tieu/u.test(words) && !/lien quan|nhiem vu|cong viec|viec/u.test(words);
}

/** A unit of time under a wider header: "Quý I", "T3", "Tuần 12", "2025". */
export function isTimeUnit(header: string): boolean {
  return /^(?:(?:quy|thang|tuan|nam|ky|t|q|w|m|thg|week|month|dot)\s?)?(?:\d{1,4}|[ivx]{1,4})(?: (?:nam )?\d{4})?$/u.test(
    headerKey(header),
  );
}
