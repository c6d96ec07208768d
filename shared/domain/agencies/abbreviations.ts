/** Abbreviation → full words, e.g. `{ 'KH&ĐT': 'Kế hoạch và Đầu tư' }`. */
export type Abbreviations = Readonly<Record<string, string>>;

/** Known everywhere in the administration; a legend's own entry goes before these. */
export const commonAbbreviations: Abbreviations = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  UBMTTQ: 'Ủy ban Mặt trận Tổ quốc',
  MTTQ: 'Mặt trận Tổ quốc',
  TP: 'thành phố',
  BQL: 'Ban Quản lý',
  KKT: 'Khu kinh tế',
  CHQS: 'Chỉ huy quân sự',
  BĐBP: 'Bộ đội Biên phòng',
  GTVT: 'Giao thông vận tải',
  'KH&ĐT': 'Kế hoạch và Đầu tư',
  'KH&CN': 'Khoa học và Công nghệ',
  'TN&MT': 'Tài nguyên và Môi trường',
  'NN&MT': 'Nông nghiệp và Môi trường',
  'NN&PTNT': 'Nông nghiệp và Phát triển nông thôn',
  PTNT: 'Phát triển nông thôn',
  'GD&ĐT': 'Giáo dục và Đào tạo',
  'TT&TT': 'Thông tin và Truyền thông',
  'VH&TT': 'Văn hóa và Thể thao',
  'VHTT&DL': 'Văn hóa, Thể thao và Du lịch',
  VHTTDL: 'Văn hóa, Thể thao và Du lịch',
  'LĐ-TB&XH': 'Lao động - Thương binh và Xã hội',
  'LĐTB&XH': 'Lao động - Thương binh và Xã hội',
};

const PAREN_ENTRY = /^(?<full>[^()]+?)\s*\((?<abbreviation>[^()]+)\)$/u;
const SIGN_ENTRY =
  /^(?<abbreviation>[^\s:=][^:=]{0,24}?)\s*(?:[:=]|\s[-–]\s|\slà(?:\sviết tắt của)?\s)\s*(?<full>.+)$/u;

/**
 * Reads a legend ("Ghi chú: Xây dựng (XD); Kế hoạch và Đầu tư (KH&ĐT); …", also "XD: Xây dựng", "XD = Xây dựng").
 * Entries it does not understand are left out; nothing is corrected.
 */
export function parseLegend(notes: string): Abbreviations {
  const found: Record<string, string> = {};
  const body = notes
    .normalize('NFC')
    .replace(/^\s*(?:\*?\s*)?(?:ghi chú|chú thích|(?:các\s+)?(?:chữ|từ)\s+viết tắt)\s*[:.]\s*/iu, '');
  for (const part of body.split(/[;\n]/u)) {
    const entry = part
      .trim()
      .replace(/^[-*•+]\s*/u, '')
      .replace(/[.,]+$/u, '');
    const groups = (PAREN_ENTRY.exec(entry) ?? SIGN_ENTRY.exec(entry))?.groups;
    const abbreviation = groups?.['abbreviation']?.trim();
    const full = groups?.['full']?.trim();
    if (abbreviation && full && looksLikeAbbreviation(abbreviation)) found[abbreviation] = full;
  }
  return found;
}

/** The legend's entries before those known everywhere. */
export function withCommonAbbreviations(legend: Abbreviations): Abbreviations {
  return { ...commonAbbreviations, ...legend };
}

/** At least two capitals and no lower-case word: "XTĐT, TM&DL" is one, "kèm theo" is not. */
function looksLikeAbbreviation(text: string): boolean {
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && !/\p{Ll}{2}/u.test(text);
}
