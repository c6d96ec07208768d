import { Button } from '#renderer/ui/button.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import type { DraftChoice } from '#renderer/use-cases/draft/edit-draft.ts';
import type { DraftBlock } from '#shared/office/draft/apply-edits.ts';
import { generatedText } from '#shared/office/draft/draft-changes.ts';
import { mergeTexts } from '#shared/text/merge-texts.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DiffText } from './diff-text.tsx';

/** An edit whose numbers changed under it, or whose block is gone: what changed, and what is to stand. */
export function SettleChoice({
  block,
  onChoose,
}: {
  readonly block: DraftBlock;
  readonly onChoose: (choice: DraftChoice) => void;
}) {
  const { t } = useTranslation('draft');
  const [merged, setMerged] = useState<{ readonly text: string; readonly met: boolean } | null>(null);
  const { edit, standing } = block;
  if (edit === null) return null;
  if (standing === 'orphan') {
    return (
      <PaneSection title={t('orphan.title')}>
        <p className="second">{t('orphan.text')}</p>
        <p className="second draft-was">{t('orphan.was')}</p>
        <p className="draft-diff doc">{edit.basedOn}</p>
        <div className="actions draft-actions">
          <Button onClick={() => onChoose({ kind: 'mine' })}>{t('orphan.keep')}</Button>
          <Button onClick={() => onChoose({ kind: 'new' })}>{t('orphan.drop')}</Button>
        </div>
      </PaneSection>
    );
  }
  const now = generatedText(block) ?? '';
  return (
    <PaneSection title={t('stale.title')}>
      <p className="second">{t('stale.text')}</p>
      <DiffText before={edit.basedOn} after={now} />
      {merged === null ? (
        <div className="actions draft-actions">
          <Button onClick={() => onChoose({ kind: 'mine' })}>{t('stale.mine')}</Button>
          <Button onClick={() => onChoose({ kind: 'new' })}>{t('stale.new')}</Button>
          <Button onClick={() => setMerged(mergeTexts(edit.basedOn, edit.text ?? '', now))}>
            {t('stale.merge')}
          </Button>
        </div>
      ) : (
        <>
          {merged.met ? <p className="second">{t('stale.met')}</p> : null}
          <TextArea
            label={t('stale.merged')}
            value={merged.text}
            onChange={(text) => setMerged({ ...merged, text })}
          />
          <div className="actions draft-actions">
            <Button onClick={() => setMerged(null)}>{t('stale.cancel')}</Button>
            <Button onClick={() => onChoose({ kind: 'text', text: merged.text })}>{t('stale.write')}</Button>
          </div>
        </>
      )}
    </PaneSection>
  );
}
