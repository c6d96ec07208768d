import { useSession } from '#renderer/data/session-context.tsx';
import { addDraftBlock, writeDraftBlock } from '#renderer/use-cases/draft/edit-draft.ts';
import type { DraftBlock } from '#shared/office/draft/apply-edits.ts';
import { basisOf } from '#shared/office/draft/draft-changes.ts';
import type { Draft } from '#shared/office/draft/make-draft.ts';
import type { Figure } from '#shared/office/report/figure.ts';
import { useTranslation } from 'react-i18next';
import { BlockEditor } from './block-editor.tsx';
import { DraftBlockView } from './draft-block-view.tsx';
import { type BlockWalk, keptId } from './use-block-walk.ts';

/** The blocks of the document, one of them perhaps open as a text field. */
export function DraftBody({
  draft,
  walk,
  onOpen,
}: {
  readonly draft: Draft;
  readonly walk: BlockWalk;
  readonly onOpen: (figure: Figure) => void;
}) {
  const { t } = useTranslation('draft');
  const session = useSession();
  const { editor } = walk;
  const editorOf = (block: DraftBlock, n: number) =>
    editor?.key !== block.key || editor.adding ? null : (
      <BlockEditor
        keptAs={keptId(draft, editor)}
        label={t('editing', { n })}
        kind={block.block.kind}
        start={{ text: block.block.kind === 'table' ? '' : block.block.text, basedOn: basisOf(block) }}
        onCommit={({ text, basedOn }) => writeDraftBlock(session, draft, block.key, text, basedOn)}
        onDone={walk.closeEditor}
      />
    );
  return (
    <div className="draft-body" onKeyDown={walk.press}>
      {draft.blocks.map((block, index) => (
        <div key={block.key}>
          <DraftBlockView
            block={block}
            n={index + 1}
            selected={walk.selected === block.key}
            editor={editorOf(block, index + 1)}
            onSelect={() => walk.select(block.key)}
            onEdit={walk.edit}
            onOpen={onOpen}
          />
          {editor?.key === block.key && editor.adding ? (
            <BlockEditor
              keptAs={keptId(draft, editor)}
              label={t('adding', { n: index + 1 })}
              kind="paragraph"
              start={{ text: '', basedOn: '' }}
              onCommit={({ text }) =>
                text.trim() === '' ? Promise.resolve() : addDraftBlock(session, draft, block.key, text)
              }
              onDone={walk.closeEditor}
            />
          ) : null}
        </div>
      ))}
    </div>
  );
}
