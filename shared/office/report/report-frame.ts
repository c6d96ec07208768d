import type { Book } from '#shared/book/types.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import { fold } from '#shared/text/fold.ts';
import { monthOf, yearOf } from '#shared/time/calendar-date.ts';
import { formatDate } from '#shared/time/format-date.ts';
import type { ReportFrame } from './report-blocks.ts';

/** Room for the number and the day, which are written in when the document is issued. */
const BLANK = '      ';

/** Names in the form in which a running text uses them. */
export interface ReportNames {
  readonly focal: string;
  readonly issuer: string;
  /** "Kế hoạch số 158/KH-UBND ngày 16/5/2024 của Ủy ban nhân dân tỉnh Kiên Giang". */
  readonly plan: string;
}

export function reportNames({ plan, agencies }: Book): ReportNames {
  const issuer =
    agencies.find(({ name }) => fold(name) === fold(plan.issuer))?.name ?? sentenceCase(plan.issuer);
  const focal = agencies.find(({ id }) => id === plan.focalPoint)?.name ?? plan.focalPoint;
  return { focal, issuer, plan: `Kế hoạch số ${plan.number} ngày ${formatDate(plan.date)} của ${issuer}` };
}

/** Head, abstract, recipients and signature of the focal point's report on a period. */
export function consolidatedFrame(book: Book, summary: Summary): ReportFrame {
  const names = reportNames(book);
  const committee = fold(names.focal).startsWith('uy ban nhan dan');
  const { asOf, period } = summary;
  const month = monthOf(asOf);
  const symbol = `BC-${committee ? 'UBND' : initials(names.focal)}`;
  const monthAndYear = `tháng ${month <= 2 ? `0${month}` : month} năm ${yearOf(asOf)}`;
  return {
    parent: names.focal === names.issuer ? '' : shortened(names.issuer).toLocaleUpperCase('vi'),
    issuer: inTwoLines(names.focal).toLocaleUpperCase('vi'),
    number: `Số:${BLANK}/${symbol}`,
    placeAndDate: `${placeOf(names.focal, book.plan.place)}, ngày${BLANK}${monthAndYear}`,
    documentKind: 'BÁO CÁO',
    abstract: `Kết quả thực hiện ${names.plan}, ${period.title}`,
    addressee: names.issuer,
    attachment: `(Kèm theo Báo cáo số${BLANK}/${symbol} ngày${BLANK}${monthAndYear} của ${names.focal})`,
    recipients: ['Như trên', 'Các cơ quan có tên trong Phụ lục', 'Lưu: VT'],
    signature: committee
      ? { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH' }
      : { authority: '', position: 'THỦ TRƯỞNG CƠ QUAN' },
  };
}

/** The body above may be abbreviated in the head, the issuing body itself may not. */
function shortened(agency: string): string {
  return agency.replace(/^ủy ban nhân dân/iu, 'UBND');
}

/** "Ủy ban nhân dân" and the place below it: the name is too long for half a page. */
function inTwoLines(agency: string): string {
  return agency.replace(/^(ủy ban nhân dân) /iu, '$1\n');
}

/** The first letters of a name's words: "Sở Y tế" → SYT. */
function initials(agency: string): string {
  return agency
    .split(/[\s,-]+/u)
    .filter((word) => word !== '' && fold(word) !== 'va')
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('');
}

/** "Phú Quốc" for "Ủy ban nhân dân thành phố Phú Quốc". */
function placeOf(agency: string, planPlace: string): string {
  return (
    /(?:thành phố|thị xã|huyện|quận|đặc khu|phường|xã|tỉnh)\s+(?<place>\p{Lu}.*)$/u.exec(agency)?.groups?.[
      'place'
    ] ?? planPlace
  );
}

function sentenceCase(capitals: string): string {
  const lower = capitals.toLocaleLowerCase('vi');
  return lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1);
}
