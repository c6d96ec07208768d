import { wordDiff } from '#shared/text/word-diff.ts';

/** Two versions of a text in one, word by word: struck out what only the first has, underlined what only the second has. */
export function DiffText({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <p className="draft-diff doc">
      {wordDiff(before, after).map(({ kind, text }, index) =>
        kind === 'same' ? (
          <span key={index}>{text}</span>
        ) : kind === 'removed' ? (
          <del key={index}>{text}</del>
        ) : (
          <ins key={index}>{text}</ins>
        ),
      )}
    </p>
  );
}
