import type { PlanBlock } from '#shared/domain/plan.ts';

export interface OutlineEntry {
  /** Of the block in the body. */
  readonly index: number;
  readonly label: string;
  readonly level: 1 | 2 | 3;
}

const LEVELS = { part: 1, heading: 2, item: 3 } as const;
const MAX_LABEL = 60;

/** Parts, headings and numbered items of the body; a long item is cut at a word with "…". */
export function outlineOf(body: readonly PlanBlock[]): readonly OutlineEntry[] {
  return body.flatMap((block, index): OutlineEntry[] => {
    if (block.kind !== 'part' && block.kind !== 'heading' && block.kind !== 'item') return [];
    return [{ index, label: `${block.number} ${shorten(block.text)}`.trim(), level: LEVELS[block.kind] }];
  });
}

export const blockId = (index: number): string => `full-text-${index}`;

function shorten(text: string): string {
  if (text.length <= MAX_LABEL) return text;
  const cut = text.slice(0, MAX_LABEL);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}
