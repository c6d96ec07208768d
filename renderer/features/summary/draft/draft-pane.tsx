import { useBook } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { FieldHistoryDialog } from '#renderer/ui/record/field-history-dialog.tsx';
import { PaneSection, SidePane } from '#renderer/ui/side-pane.tsx';
import type { DraftChoice } from '#renderer/use-cases/draft/edit-draft.ts';
import type { DraftBlock } from '#shared/office/draft/apply-edits.ts';
import type { DraftDoubts } from '#shared/office/draft/draft-doubts.ts';
import { blockPart } from '#shared/office/draft/draft-record.ts';
import type { Draft } from '#shared/office/draft/make-draft.ts';
import type { Figure } from '#shared/office/report/figure.ts';
import { entity } from '#shared/ledger/entities.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BlockSources } from './block-sources.tsx';
import { FreezesSection } from './freezes-section.tsx';
import { SettleChoice } from './settle-choice.tsx';

export interface DraftPaneActs {
  readonly onEdit: () => void;
  readonly onAdd: () => void;
  readonly onHide: (hidden: boolean) => void;
  readonly onSettle: (choice: DraftChoice) => void;
  readonly onOpen: (figure: Figure) => void;
  readonly onGo: (key: string) => void;
}

/** The program's column beside the paper: the block that is looked at, what needs a look, what was frozen. */
export function DraftPane({
  draft,
  doubts,
  selected,
  acts,
}: {
  readonly draft: Draft;
  readonly doubts: DraftDoubts;
  readonly selected: DraftBlock | undefined;
  readonly acts: DraftPaneActs;
}) {
  const { t } = useTranslation('draft');
  return (
    <SidePane label={t('pane')}>
      {selected === undefined ? (
        <PaneSection title={t('sources.title')}>
          <p className="second">{t('selected.none')}</p>
        </PaneSection>
      ) : (
        <SelectedBlock key={selected.key} draft={draft} doubts={doubts} block={selected} acts={acts} />
      )}
      <DoubtsSection draft={draft} doubts={doubts} onGo={acts.onGo} />
      <FreezesSection draft={draft} />
    </SidePane>
  );
}

function SelectedBlock({
  draft,
  doubts,
  block,
  acts,
}: {
  readonly draft: Draft;
  readonly doubts: DraftDoubts;
  readonly block: DraftBlock;
  readonly acts: DraftPaneActs;
}) {
  const { t } = useTranslation('draft');
  const [history, setHistory] = useState(false);
  const { key, standing, edit, generated } = block;
  const numbers = doubts.numbers.find((each) => each.key === key)?.doubts ?? [];
  const isTable = block.block.kind === 'table';
  return (
    <>
      <PaneSection
        title={t('selected.title', { n: draft.blocks.indexOf(block) + 1 })}
        note={t(`standing.${standing}`)}
      >
        {edit === null ? null : (
          <p className="second small">{t('editedBy', { by: edit.by, at: formatDateTime(edit.at) })}</p>
        )}
        {isTable ? <p className="second">{t('selected.table')}</p> : null}
        <div className="actions draft-actions">
          {isTable || standing === 'hidden' ? null : <Button onClick={acts.onEdit}>{t('acts.edit')}</Button>}
          <Button onClick={acts.onAdd}>{t('acts.add')}</Button>
          {standing === 'hidden' ? (
            <Button onClick={() => acts.onHide(false)}>{t('acts.show')}</Button>
          ) : generated === null ? null : (
            <Button onClick={() => acts.onHide(true)}>{t('acts.hide')}</Button>
          )}
          {standing === 'edited' ? (
            <Button onClick={() => acts.onSettle({ kind: 'new' })}>{t('acts.takeBack')}</Button>
          ) : null}
          {standing === 'added' ? (
            <Button onClick={() => acts.onSettle({ kind: 'new' })}>{t('acts.remove')}</Button>
          ) : null}
          {edit === null ? null : <Button onClick={() => setHistory(true)}>{t('acts.history')}</Button>}
        </div>
      </PaneSection>
      {standing === 'stale' || standing === 'orphan' ? (
        <SettleChoice block={block} onChoose={acts.onSettle} />
      ) : null}
      {numbers.length === 0 ? null : (
        <PaneSection title={t('numbers.title')}>
          <ul className="draft-list">
            {numbers.map(({ number, outdated }) => (
              <li key={number}>{t(outdated ? 'numbers.outdated' : 'numbers.unknown', { number })}</li>
            ))}
          </ul>
        </PaneSection>
      )}
      {generated === null ? null : (
        <BlockSources
          figures={generated.figures}
          edited={standing === 'edited' || standing === 'stale'}
          onOpen={acts.onOpen}
        />
      )}
      {history ? (
        <FieldHistoryDialog
          entity={entity.consol(draft.period, blockPart(draft.id, key))}
          field="text"
          onClose={() => setHistory(false)}
        />
      ) : null}
    </>
  );
}

function DoubtsSection({
  draft,
  doubts: { unsettled, numbers, leftOut },
  onGo,
}: {
  readonly draft: Draft;
  readonly doubts: DraftDoubts;
  readonly onGo: (key: string) => void;
}) {
  const { t } = useTranslation('draft');
  const book = useBook();
  const placeOf = (key: string): number => draft.blocks.findIndex((block) => block.key === key) + 1;
  const nameOf = (id: string): string => book.agencies.find((agency) => agency.id === id)?.shortName ?? id;
  const places = [
    ...unsettled.map(({ key, standing }) => ({ key, words: t(`standing.${standing}`) })),
    ...numbers.map(({ key, doubts: found }) => ({
      key,
      words: `${t('numbers.title')} ${found.map(({ number }) => number).join('; ')}`,
    })),
  ];
  return (
    <PaneSection title={t('doubts.title')}>
      {places.length === 0 && leftOut.length === 0 ? <p className="second">{t('doubts.none')}</p> : null}
      {places.length === 0 ? null : (
        <ul className="draft-list">
          {places.map(({ key, words }, index) => (
            <li key={index}>
              <LinkButton onClick={() => onGo(key)}>{t('doubts.go', { n: placeOf(key), words })}</LinkButton>
            </li>
          ))}
        </ul>
      )}
      {leftOut.length === 0 ? null : (
        <p className="second">
          {t('doubts.leftOut', { count: leftOut.length })}:{' '}
          {leftOut.map(({ agency }) => nameOf(agency)).join(', ')}.
        </p>
      )}
    </PaneSection>
  );
}
