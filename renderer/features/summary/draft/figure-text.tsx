import type { Figure } from '#shared/office/report/figure.ts';
import { useTranslation } from 'react-i18next';

/** Longer pieces are agencies' words: a quotation is listed beside the paper, no button in a line. */
const LONGEST = 24;

/** Numbers, days, codes and numbers of tasks that something stands behind: short enough to be a button in a line. */
export const isNumber = ({ text, source }: Figure): boolean =>
  source.kind !== 'given' && text.length <= LONGEST && /\d/u.test(text);

/** A text of the program whose numbers open what they were made from. */
export function FigureText({
  text,
  figures,
  reachable,
  onOpen,
}: {
  readonly text: string;
  readonly figures: readonly Figure[];
  /** Numbers are in the order of Tab only in the block that is looked at. */
  readonly reachable: boolean;
  readonly onOpen: (figure: Figure) => void;
}) {
  const { t } = useTranslation('draft');
  const numbers = figures.filter(isNumber).toSorted((a, b) => a.at - b.at);
  let from = 0;
  return (
    <>
      {numbers.map((figure) => {
        const before = text.slice(from, figure.at);
        from = figure.at + figure.text.length;
        return (
          <span key={figure.at}>
            {before}
            <button
              type="button"
              className="draft-figure"
              tabIndex={reachable ? 0 : -1}
              aria-label={t('figure', { text: figure.text, what: figure.what })}
              onClick={() => onOpen(figure)}
            >
              {figure.text}
            </button>
          </span>
        );
      })}
      {text.slice(from)}
    </>
  );
}
