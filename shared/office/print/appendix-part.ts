import type { AppendixDocument } from '#shared/domain/appendix.ts';
import { appendixLines, type AppendixScope } from '../appendix/appendix-scope.ts';
import { LABEL, titleLines } from '../appendix/appendix-title.ts';
import {
  outputColumns,
  TABLE_SIZE,
  type ColumnContent,
  type ColumnSet,
  type OutputColumn,
} from '../appendix/output-columns.ts';
import { cleanCellText } from '../sheet/cell-text.ts';
import { appendixTable } from './appendix-table.ts';
import type { Margins, Orientation } from './paper.ts';
import type { PrintPart } from './print-part.ts';
import { tablePart } from './table-part.ts';
import type { TitleLine } from './title-block.ts';

export interface PrintInput extends ColumnContent {
  readonly document: AppendixDocument;
  readonly columns: ColumnSet;
  readonly scope?: AppendixScope;
  /** Points; by default 12 as issued, 11 with progress. The table of an issued appendix is set in 11 to 13. */
  readonly fontSize?: number;
  /** A line under the title that says what was left out, e.g. "Các nhiệm vụ của Sở Y tế"; none by default. */
  readonly scopeNote?: string;
  /** Columns that are not printed, by their heads. */
  readonly without?: ReadonlySet<string>;
  readonly orientation?: Orientation;
  readonly margins?: Margins;
  /** Instead of the document's own, for an appendix of results. */
  readonly heading?: { readonly title: string; readonly attachedTo: string };
}

/** The appendix as a part of a print document, on A4 landscape unless asked otherwise. */
export function appendixPart(input: PrintInput): PrintPart {
  const { document, heading = document, orientation = 'landscape' } = input;
  return tablePart({
    name: 'appendix',
    orientation,
    ...(input.margins === undefined ? {} : { margins: input.margins }),
    titles: titlesOf(heading, input.scopeNote),
    table: appendixTable(
      appendixLines(document, input.scope),
      printedColumns(input),
      input.fontSize ?? TABLE_SIZE[input.columns],
    ),
    notes: cleanCellText(document.notes),
  });
}

/** The columns on paper, in order; at least the content is always there. */
export function printedColumns(
  input: Pick<PrintInput, 'document' | 'columns' | 'progress' | 'without' | 'measures'>,
): readonly OutputColumn[] {
  const columns = outputColumns(input.document, input.columns, input);
  const { without } = input;
  if (without === undefined) return columns;
  return columns.filter(({ role, header }) => role === 'content' || !without.has(header));
}

function titlesOf(
  heading: { readonly title: string; readonly attachedTo: string },
  scopeNote: string | undefined,
): readonly TitleLine[] {
  const lines = titleLines(heading).map((text): TitleLine => {
    return { kind: text === LABEL ? 'label' : 'title', text: cleanCellText(text) };
  });
  return [
    ...lines,
    ...(heading.attachedTo === ''
      ? []
      : [{ kind: 'attached' as const, text: cleanCellText(heading.attachedTo) }]),
    ...(scopeNote === undefined ? [] : [{ kind: 'scope' as const, text: scopeNote }]),
  ];
}
