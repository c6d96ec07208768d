import type { AppendixDocument } from '#shared/domain/appendix.ts';
import type { LegacyEncoding } from '#shared/text/legacy-text.ts';
import type { Grid } from './grid.ts';
import type { ChosenRole, ReadingChoices, RowKind } from './reading-choices.ts';

/** One table of a file as it is and as it was understood: what the review screen shows side by side. */
export interface TableReading {
  readonly document: AppendixDocument;
  /** The sheet as it is, before anything was understood. */
  readonly grid: Grid;
  /** Every row of `grid`, in order, with what it was taken for. */
  readonly rows: readonly RowReading[];
  /** Every column of `grid` that holds text, in order. */
  readonly columns: readonly ColumnReading[];
  /** Places an officer should look at, the most doubtful first; settled ones keep their place. */
  readonly doubts: readonly Doubt[];
  /** All sheets or tables of the file. */
  readonly sheets: readonly SheetSummary[];
  /** Text in an old Vietnamese font was converted; null when there is none. */
  readonly legacy: LegacyConversion | null;
  /** The choices this reading was made with, remembered ones included. */
  readonly choices: ReadingChoices;
  /** Same for files of the same layout (header words and their order); the key under which choices are remembered. */
  readonly shape: string;
}

export interface RowReading {
  /** 1-based row of the sheet. */
  readonly number: number;
  readonly kind: RowKind;
  /** False where the program guessed and a doubt names the row. */
  readonly sure: boolean;
  /** Path of the task the row belongs to; null for rows that are no part of a task. */
  readonly path: string | null;
}

export interface ColumnReading {
  /** 1-based column of the sheet. */
  readonly column: number;
  readonly header: string;
  readonly role: ChosenRole;
}

export interface Doubt {
  /** Stable while the row and its cause stay the same. */
  readonly id: string;
  /** As the warning's code in docs/formats/appendix-document.md. */
  readonly code: string;
  /** "Dòng 10–12", "Dòng 9, cột C", "Ghi chú". */
  readonly place: string;
  /** What was seen and how it was read, in at most two sentences. */
  readonly message: string;
  /** 1-based rows; empty for a doubt about the whole table. */
  readonly rows: readonly number[];
  /** 1-based column; null for whole rows. */
  readonly column: number | null;
  /** The first answer is the reading as it stands. */
  readonly answers: readonly DoubtAnswer[];
  readonly settled: boolean;
}

export interface DoubtAnswer {
  /** "Đúng, nối", "Để riêng": at most five words. */
  readonly label: string;
  /** What choosing it adds to the choices; `agency` and `deadline` ask the officer for more first. */
  readonly effect:
    | { readonly kind: 'choose'; readonly choices: Partial<ReadingChoices> }
    | { readonly kind: 'agency'; readonly text: string }
    | {
        readonly kind: 'deadline';
        readonly row: number;
        /** All rows that say the same; the answer counts for each. */
        readonly rows?: readonly number[];
      };
}

export interface SheetSummary {
  readonly name: string;
  readonly rows: number;
  readonly hidden: boolean;
  /** Why it is no task table; null when it is one. */
  readonly refused: string | null;
}

export interface LegacyConversion {
  readonly encoding: LegacyEncoding;
  /** How it was told: by the name of a font, or by the letters. */
  readonly by: 'font' | 'letters';
  /** A few cells before and after. */
  readonly samples: readonly { readonly before: string; readonly after: string }[];
}
