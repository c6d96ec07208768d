import type { Plan } from '#shared/domain/plan.ts';
import type { AgencySheet } from '../agency-sheet/agency-sheet.ts';
import { annexPart } from '../print/annex-part.ts';
import type { OfficialDocument } from '../report/official-document.ts';
import type { Paper } from './paper.ts';

export interface SheetsPaperFacts extends Pick<OfficialDocument, 'page'> {
  readonly plan: Pick<Plan, 'number'>;
  /** Title of the period. */
  readonly period: string;
  readonly company: string;
}

/** The sheets of agencies: each its tasks and what it reported on them. */
export function sheetsPaper(
  { id, title }: Pick<Paper, 'id' | 'title'>,
  sheets: () => readonly AgencySheet[],
  { plan, period, page, company }: SheetsPaperFacts,
): Paper {
  const { margins, fontSize } = page;
  return {
    id,
    title,
    docx: async () => ({
      kind: 'annexes-docx',
      input: {
        annexes: sheets().map(({ table }) => table),
        page: { margins, fontSize },
        title: `Nhiệm vụ và báo cáo của các cơ quan, ${period}`,
        subject: period,
        company,
      },
    }),
    xlsx: async () => ({
      kind: 'sheets-xlsx',
      sheets: sheets(),
      options: { period, planNumber: plan.number, company, margins },
    }),
    parts: async () => sheets().map(({ table }, index) => annexPart(table, `s${index + 1}`, margins)),
  };
}
