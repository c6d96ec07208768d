import type { UpwardRecipient } from './upward-recipients.ts';

/** Kinds of documents that have a symbol and a list of recipients of their own. */
export type DocumentKind = 'report' | 'letter' | 'plan';

/**
 * Who signs, by NĐ 30/2020/NĐ-CP, Phụ lục I: the head of the body, a deputy for the head (KT.), a head of a part of
 * it by order (TL.), or somebody by mandate (TUQ.).
 */
export type SignedBy = 'head' | 'deputy' | 'by-order' | 'by-mandate';

/** In millimetres. */
export interface PageMargins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * How an office's documents look, chosen once and used by every document: Word, Excel and print. Names are kept as in
 * running text ("Ủy ban nhân dân tỉnh An Giang"); capitals are made where a document needs them.
 */
export interface OfficeSetup {
  /** Cơ quan chủ quản, above the issuing body; '' for a body without one. */
  readonly parent: string;
  /** Cơ quan ban hành. */
  readonly issuer: string;
  /** For file names, e.g. `Sở Y tế`, `UBND TP Phú Quốc`. */
  readonly issuerShort: string;
  /** Địa danh, before the date. */
  readonly place: string;
  /** The body that decides together, e.g. `Ủy ban nhân dân`: "TM. ỦY BAN NHÂN DÂN" stands first; '' for a body with one head. */
  readonly collective: string;
  /** E.g. `Chủ tịch`, `Giám đốc`. */
  readonly headPosition: string;
  readonly signedBy: SignedBy;
  /** Of who signs when it is not the head, e.g. `Phó Chủ tịch`. */
  readonly signerPosition: string;
  /** '' leaves the place of the name free. */
  readonly signerName: string;
  /** Ký hiệu after the number's slash, e.g. `BC-UBND`. */
  readonly symbols: Readonly<Record<DocumentKind, string>>;
  /** Nơi nhận, one body each, without hyphen and end mark; "Lưu: VT" last. */
  readonly recipients: Readonly<Record<DocumentKind, readonly string[]>>;
  /** Bodies above for which the focal point drafts reports; none for other agencies. */
  readonly upward: readonly UpwardRecipient[];
  /** Who signs these: the body that issued the plan, for which the focal point drafts them, or the office itself. */
  readonly upwardBy: 'authority' | 'own';
  readonly margins: PageMargins;
  /** Of the body, in points. */
  readonly fontSize: 13 | 14;
  /** File names without extension; see FILE_PLACEHOLDERS. */
  readonly filePattern: string;
  readonly fileDiacritics: boolean;
}

/** NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.3: in millimetres. */
export const MARGIN_RANGES: Readonly<
  Record<keyof PageMargins, { readonly min: number; readonly max: number }>
> = {
  top: { min: 20, max: 25 },
  right: { min: 15, max: 20 },
  bottom: { min: 20, max: 25 },
  left: { min: 30, max: 35 },
};

/** The widest page the decree allows. */
export const DEFAULT_MARGINS: PageMargins = { top: 20, right: 15, bottom: 20, left: 30 };

/** Names of the places in a pattern that a document fills in. */
export const FILE_PLACEHOLDERS = ['loai', 'so', 'ky', 'coquan', 'ngay'] as const;

export type FilePlaceholder = (typeof FILE_PLACEHOLDERS)[number];

export const DEFAULT_FILE_PATTERN = '{loai} {so} {ky} {coquan}';
