import type { AgencyId, CalendarDate, PlanId } from '#shared/ids.ts';
import type { AppendixDocument } from './appendix.ts';

/** A plan as issued: its whole text and its appendix. Verbatim; interpretations live in the appendix's `reading`. */
export interface Plan {
  readonly id: PlanId;
  /** As written, e.g. `158/KH-UBND`. */
  readonly number: string;
  readonly date: CalendarDate;
  /** E.g. `Kiên Giang`. */
  readonly place: string;
  /** Issuing authority as in the head, e.g. `ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG`. */
  readonly issuer: string;
  /** E.g. `KẾ HOẠCH`. */
  readonly documentKind: string;
  /** Trích yếu. */
  readonly title: string;
  /** For tabs and heads where the whole title does not fit. */
  readonly shortTitle: string;
  /** The body from căn cứ to "./.", in reading order. */
  readonly body: readonly PlanBlock[];
  /** Nơi nhận, one per line, without the leading hyphen. */
  readonly recipients: readonly string[];
  readonly signature: { readonly authority: string; readonly position: string; readonly name: string };
  readonly appendix: AppendixDocument;
  /** Who follows the plan and consolidates (part III). */
  readonly focalPoint: AgencyId;
}

export type PlanBlockKind =
  | 'legal-basis' // căn cứ
  | 'part' // I. MỤC ĐÍCH, YÊU CẦU
  | 'heading' // 1. Mục đích
  | 'paragraph'
  | 'bullet' // - …
  | 'item' // 1.1. …
  | 'sub-item' // a) …
  | 'closing'; // Trên đây là …

/** One paragraph of the plan's body. `number` is as written ("1.9.", "đ)", "-"; empty without one), `text` is what follows it. */
export interface PlanBlock {
  readonly kind: PlanBlockKind;
  readonly number: string;
  readonly text: string;
}
