import { documentNumberPieces } from './document-numbers.ts';

/** Text in which numbers of documents never break over two lines. */
export function DocumentText({ text }: { readonly text: string }) {
  const pieces = documentNumberPieces(text);
  if (!pieces.some(({ whole }) => whole)) return <>{text}</>;
  return pieces.map((piece, index) =>
    piece.whole ? (
      <span key={index} className="nowrap">
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );
}
