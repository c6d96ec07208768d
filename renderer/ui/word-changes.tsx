import { wordDiff } from '#shared/text/word-diff.ts';

/** What a text says now, with the words marked that went and that came. */
export function WordChanges({ before, after }: { readonly before: string; readonly after: string }) {
  return wordDiff(before, after).map(({ kind, text }, index) =>
    kind === 'same' ? (
      <span key={index}>{text}</span>
    ) : kind === 'removed' ? (
      <del key={index}>{text}</del>
    ) : (
      <ins key={index}>{text}</ins>
    ),
  );
}
