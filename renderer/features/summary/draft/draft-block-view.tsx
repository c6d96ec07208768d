import { LookMark } from '#renderer/ui/look-mark.tsx';
import type { DraftBlock } from '#shared/office/draft/apply-edits.ts';
import type { Figure } from '#shared/office/report/figure.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftTable } from './draft-table.tsx';
import { FigureText } from './figure-text.tsx';
import { STANDING_LOOKS } from './standing-look.ts';

/** One block as it goes on paper, with what became of it in the margin. */
export function DraftBlockView({
  block: { key, standing, block },
  n,
  selected,
  editor,
  onSelect,
  onEdit,
  onOpen,
}: {
  readonly block: DraftBlock;
  /** Place in the document, from 1. */
  readonly n: number;
  readonly selected: boolean;
  /** Stands in place of the words while they are edited. */
  readonly editor: ReactNode;
  readonly onSelect: () => void;
  readonly onEdit: () => void;
  readonly onOpen: (figure: Figure) => void;
}) {
  const { t } = useTranslation('draft');
  const words = t(`standing.${standing}`);
  return (
    <div
      className="draft-block"
      role="group"
      aria-label={standing === 'generated' ? t('block', { n }) : t('blockStanding', { n, standing: words })}
      aria-current={selected || undefined}
      tabIndex={selected ? 0 : -1}
      data-block={key}
      data-kind={block.kind}
      data-standing={standing}
      onFocus={onSelect}
      onMouseDown={onSelect}
      onDoubleClick={onEdit}
    >
      {standing === 'generated' ? null : (
        <span className="draft-mark">
          <LookMark look={STANDING_LOOKS[standing]}>{words}</LookMark>
        </span>
      )}
      {editor ?? content()}
    </div>
  );

  function content(): ReactNode {
    if (standing === 'hidden') {
      return (
        <p className="draft-gone">
          {t('hiddenBlock')} <span>{block.kind === 'table' ? t('table', { n }) : block.text}</span>
        </p>
      );
    }
    if (block.kind === 'table') {
      return <DraftTable block={block} n={n} reachable={selected} onOpen={onOpen} />;
    }
    return (
      <p data-kind={block.kind}>
        {block.kind === 'bullet' ? '- ' : ''}
        <FigureText text={block.text} figures={block.figures} reachable={selected} onOpen={onOpen} />
      </p>
    );
  }
}
