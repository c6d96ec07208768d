/**
 * What our own workbooks write into the hidden last column, so that a file reads back without a difference
 * (docs/formats/appendix-xlsx.md). A task row carries its path; the others start with "@".
 * The tags are hints: a row without one is read like a row of any foreign file.
 */
export const rowTag = {
  /** Header of the hidden column; a file is recognised as ours by it. */
  column: 'skh:1',
  label: '@label',
  title: '@title',
  attachedTo: '@attached',
  section: (number: string) => `@section:${number}`,
  notes: '@notes',
  /** The row continues the one above: its texts are appended as they stand. */
  continuation: '@more',
} as const;

const SECTION = /^@section:(.*)$/su;

/** The section number of a section row's tag; null for every other tag. */
export function sectionOfTag(tag: string): string | null {
  return SECTION.exec(tag)?.[1] ?? null;
}
