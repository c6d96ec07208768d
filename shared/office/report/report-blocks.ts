import type { ChartDescription } from '../chart/chart-description.ts';
import type { Figure } from './figure.ts';

/** A document's body before it is set in Word: what is said, free of any layout. */
export type ReportBlock =
  | {
      /** A legal basis stands before the body, in italics. */
      readonly kind: 'legal-basis' | 'part' | 'item' | 'paragraph' | 'bullet';
      readonly text: string;
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly ReportColumn[];
      readonly rows: readonly { readonly cells: readonly string[]; readonly total?: boolean }[];
      /** Drawn below the table, whose numbers it shows. */
      readonly chart?: ChartDescription;
    };

export interface ReportColumn {
  readonly header: string;
  /** Part of the table's width; all shares sum to 1. */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
}

/**
 * A block of a document that officers may edit. Its key says what it speaks of (`late.II.10`), never where it stands or
 * what its numbers are, so that an edit finds its block again whenever the document is made anew. Keys are unique in a
 * document, without `/`, and are never given a new meaning: edits in the ledger are kept by them.
 */
export type KeyedBlock = ReportBlock & {
  readonly key: string;
  /** What its numbers, days and quotations were made from. */
  readonly figures: readonly Figure[];
  /** Names in its text that are those of the page set-up, not of the data. */
  readonly names?: readonly string[];
};

/** A keyed block with a text, from words that know their sources. */
export function keyed(
  key: string,
  kind: Exclude<ReportBlock['kind'], 'table'>,
  words: string | { readonly text: string; readonly figures: readonly Figure[] },
): KeyedBlock {
  return typeof words === 'string'
    ? { key, kind, text: words, figures: [] }
    : { key, kind, text: words.text, figures: words.figures };
}
