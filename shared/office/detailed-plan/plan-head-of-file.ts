import { fold } from '#shared/text/fold.ts';
import type { GridRow } from '../reading/grid.ts';

/** Whose plan a workbook says it is, in the lines above its table; null where they say nothing. */
export interface PlanFileHead {
  /** As written, e.g. `158/KH-UBND`. */
  readonly planNumber: string | null;
  /** As written, in capitals. */
  readonly agencyName: string | null;
}

const AGENCY = /^\s*kế hoạch chi tiết của\s+(?<name>\S.*?)\s*$/isu;
const PLAN = /kế hoạch số\s+(?<number>\S.*?)\s*\)?\s*$/isu;

/** Reads the title lines that `detailedPlanWorkbook` writes; an officer may have worded them anew. */
export function planFileHead(rows: readonly GridRow[]): PlanFileHead {
  const texts = rows.flatMap(({ cells }) => [...cells.values()].map((text) => text.normalize('NFC')));
  const find = (pattern: RegExp, group: string) =>
    texts.map((text) => pattern.exec(text)?.groups?.[group]).find((text) => text !== undefined) ?? null;
  return { planNumber: find(PLAN, 'number'), agencyName: find(AGENCY, 'name') };
}

/** The same name or number, whatever the case, accents and white space. */
export const sameWords = (a: string, b: string): boolean => bare(a) === bare(b);

const bare = (text: string): string => fold(text).replace(/\s+/gu, ' ').trim();
