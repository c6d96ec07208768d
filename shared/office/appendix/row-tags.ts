/**
 * What our own workbooks write into the hidden last column, so that a file reads back without a difference
 * (docs/formats/appendix-xlsx.md). The tags are hints: a row without one is read like a row of any foreign file.
 */
export const rowTag = {
  /** Header of the hidden column, followed by a space and the columns' roles; a file is recognised as ours by it. */
  column: 'skh:1',
  label: '@label',
  title: '@title',
  attachedTo: '@attached',
  section: (number: string) => `@section:${number}`,
  task: (path: string) => `@task:${path}`,
  group: (path: string) => `@group:${path}`,
  notes: '@notes',
  /** The row continues the one above: its texts are appended as they stand. */
  continuation: '@more',
} as const;

/** The section number of a section row's tag; null for every other tag. */
export function sectionOfTag(tag: string): string | null {
  return tag.startsWith('@section:') ? tag.slice('@section:'.length) : null;
}

/** Path and kind of a task row's tag; null for every other tag. */
export function taskOfTag(tag: string): { readonly path: string; readonly group: boolean } | null {
  const found = /^@(?<kind>task|group):(?<path>.+)$/su.exec(tag)?.groups;
  const { kind, path } = found ?? {};
  return path === undefined ? null : { path, group: kind === 'group' };
}
