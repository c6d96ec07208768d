import type { CalendarDate } from '#shared/ids.ts';
import { monthOf, yearOf } from '#shared/time/calendar-date.ts';
import { issuerInHead, parentInHead } from '../setup/head-names.ts';
import type { DocumentKind, OfficeSetup } from '../setup/office-setup.ts';
import { signatureLines } from '../setup/signature-lines.ts';

/** What stands around a document's body by NĐ 30/2020/NĐ-CP, Phụ lục I, ready for paper. */
export interface DocumentFrame {
  readonly kind: DocumentKind;
  /** Capitals; '' for a body without one above it. */
  readonly parent: string;
  /** Capitals; may have two lines. */
  readonly issuer: string;
  /** "Số:      /BC-UBND"; the number is given when it is issued. */
  readonly number: string;
  readonly placeAndDate: string;
  /** "BÁO CÁO", "KẾ HOẠCH"; '' for a letter, whose abstract stands under its number. */
  readonly documentKind: string;
  /** Trích yếu. */
  readonly abstract: string;
  /** Kính gửi; none for a plan. */
  readonly addressees: readonly string[];
  /** "(Kèm theo Báo cáo số …)" of its appendix, number and day left open. */
  readonly attachment: string;
  /** Nơi nhận, each without its hyphen and end mark. */
  readonly recipients: readonly string[];
  readonly signature: {
    /** Capitals. */
    readonly lines: readonly string[];
    readonly name: string;
  };
  /** A small line under the recipients: the code of a frozen document. */
  readonly mark?: string;
}

export interface FrameContent {
  readonly kind: DocumentKind;
  /** Tên loại where it is not the usual one of its kind, e.g. "KẾ HOẠCH CHI TIẾT". */
  readonly title?: string;
  readonly abstract: string;
  readonly addressees: readonly string[];
  /** Month and year of the document. */
  readonly on: CalendarDate;
}

/** Room for the number and the day, which are written in when the document is issued. */
const BLANK = '      ';

const WORDS: Readonly<Record<DocumentKind, { readonly title: string; readonly attached: string }>> = {
  report: { title: 'BÁO CÁO', attached: 'Báo cáo' },
  letter: { title: '', attached: 'Công văn' },
  plan: { title: 'KẾ HOẠCH', attached: 'Kế hoạch' },
};

/** Head, abstract, addressees, recipients and signature of a document of the office. */
export function documentFrame(setup: OfficeSetup, content: FrameContent): DocumentFrame {
  const { kind, abstract, addressees, on } = content;
  const symbol = setup.symbols[kind];
  const { attached } = WORDS[kind];
  return {
    kind,
    parent: parentInHead(setup.parent),
    issuer: issuerInHead(setup.issuer),
    number: `Số:${BLANK}/${symbol}`,
    placeAndDate: `${setup.place}, ngày${BLANK}${monthAndYear(on)}`,
    documentKind: content.title ?? WORDS[kind].title,
    abstract,
    addressees,
    attachment: `(Kèm theo ${attached} số${BLANK}/${symbol} ngày${BLANK}${monthAndYear(on)} của ${setup.issuer})`,
    recipients: setup.recipients[kind],
    signature: { lines: signatureLines(setup), name: setup.signerName },
  };
}

/** "tháng 02 năm 2024": leading zero for months 1 and 2. */
function monthAndYear(on: CalendarDate): string {
  return `tháng ${String(monthOf(on)).padStart(monthOf(on) <= 2 ? 2 : 1, '0')} năm ${yearOf(on)}`;
}
