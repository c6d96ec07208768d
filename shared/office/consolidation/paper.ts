import type { AppendixDocument } from '#shared/domain/appendix.ts';
import type { AgencySheet } from '../agency-sheet/agency-sheet.ts';
import type { SheetsWorkbookOptions } from '../agency-sheet/agency-sheets-workbook.ts';
import type { AppendixWorkbookOptions } from '../appendix/appendix-workbook.ts';
import type { PrintPart } from '../print/print-part.ts';
import type { OfficialDocument } from '../report/official-document.ts';
import type { SummaryTables } from '../summary/summary-tables.ts';
import type { SummaryWorkbookOptions } from '../summary/summary-workbook.ts';
import type { AnnexesDocxInput } from '../word/annexes-docx.ts';
import type { AppendixDocxInput } from '../word/appendix-docx.ts';

/** What one file of a consolidation is written from: plain data that can be handed to a worker. */
export type PaperJob =
  | { readonly kind: 'official-docx'; readonly content: OfficialDocument }
  | { readonly kind: 'appendix-docx'; readonly input: AppendixDocxInput }
  | { readonly kind: 'annexes-docx'; readonly input: AnnexesDocxInput }
  | {
      readonly kind: 'appendix-xlsx';
      readonly document: AppendixDocument;
      readonly options: Omit<AppendixWorkbookOptions, 'createdAt'>;
    }
  | {
      readonly kind: 'figures-xlsx';
      readonly tables: SummaryTables;
      readonly options: Omit<SummaryWorkbookOptions, 'createdAt'>;
    }
  | {
      readonly kind: 'sheets-xlsx';
      readonly sheets: readonly AgencySheet[];
      readonly options: Omit<SheetsWorkbookOptions, 'createdAt'>;
    };

/** A document of a consolidation. Nothing is made before it is asked for. */
export interface Paper {
  /** `consolidated`, `upward-<recipient>`, `appendix`, `figures`, `sheets`. */
  readonly id: string;
  /** In a list to choose from, and in file names: "Báo cáo Thủ tướng Chính phủ". */
  readonly title: string;
  readonly docx?: () => Promise<PaperJob>;
  readonly xlsx?: () => Promise<PaperJob>;
  /** Print and PDF. */
  readonly parts: () => Promise<readonly PrintPart[]>;
}
