import { routes } from '#renderer/app/routes.ts';
import { useImportLog, useSession } from '#renderer/data/session-context.tsx';
import { useConflicts } from '#renderer/data/use-conflicts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { FieldHistoryDialog } from '#renderer/ui/record/field-history-dialog.tsx';
import { PaneSection, SidePane } from '#renderer/ui/side-pane.tsx';
import { StatusBar, StatusBarLine } from '#renderer/ui/status-bar.tsx';
import type { ConflictGroup, FieldConflict } from '#shared/book/conflicts/field-conflict.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { BulkChoices } from './bulk-choices.tsx';
import { ConflictBlock } from './conflict-block.tsx';
import { ConflictList } from './conflict-list.tsx';
import { Outcome } from './outcome.tsx';
import { sourceOf } from './source-of.ts';
import { useKeptChoices } from './use-kept-choices.ts';
import { usePlaces } from './use-places.ts';
import { useTakeBack } from './use-take-back.ts';
import { useWriteChoices } from './use-write-choices.ts';
import { WaitsForOthers } from './waits-for-others.tsx';
import './conflicts.css';

/** What two places wrote at once: the values side by side per field, and one segment that settles them. */
export function ConflictsPage() {
  const { t } = useTranslation('conflicts');
  const [, navigate] = useLocation();
  const session = useSession();
  const log = useImportLog();
  const { own, others, count } = useConflicts();
  const { namesOf, fieldOf } = usePlaces();
  const main = useRef<HTMLDivElement>(null);
  const [here, setHere] = useState<string | null>(null);
  const [history, setHistory] = useState<FieldConflict | null>(null);
  const conflicts = own.flatMap((group) => group.conflicts);
  const at = Math.max(
    0,
    conflicts.findIndex(({ id }) => id === here),
  );
  const current = conflicts[at];
  const group = own.find(({ entity }) => entity === current?.entity);
  const { done, write } = useWriteChoices(session, conflicts);
  useKeptChoices();
  useTakeBack();

  if (count === 0 && others.length === 0) {
    return (
      <div className="page">
        <PageHead title={t('title')} back={{ href: routes.exchange(), label: t('back') }} />
        <Notice
          kind="empty"
          title={t('empty.title')}
          actions={
            <Button look="primary" onClick={() => navigate(routes.exchange())}>
              {t('empty.back')}
            </Button>
          }
        >
          {t('empty.text')}
        </Notice>
      </div>
    );
  }

  const blocks = (): readonly HTMLFieldSetElement[] => [
    ...(main.current?.querySelectorAll<HTMLFieldSetElement>('fieldset') ?? []),
  ];
  const focusBlock = (index: number) => {
    const radios = [...(blocks()[index]?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])];
    (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    focusBlock(Math.min(Math.max(at + step, 0), conflicts.length - 1));
  };
  const go = ({ entity }: ConflictGroup) => focusBlock(conflicts.findIndex((each) => each.entity === entity));
  const source = sourceOf(conflicts, log ?? []);
  const left = conflicts.length - done;
  const names = group && namesOf(group);

  return (
    <div className="page">
      <PageHead
        title={t('title')}
        sub={
          count === 0
            ? t('sub.none')
            : source === null
              ? t('sub.many', { count, places: own.length })
              : t('sub.one', { ...source, at: formatDateTime(source.at), count })
        }
        actions={
          <>
            <Button onClick={() => navigate(routes.exchange())}>{t('later')}</Button>
            {done > 0 && left > 0 ? <Button onClick={write}>{t('saveSome', { done })}</Button> : null}
            <Button
              look="primary"
              disabledReason={
                left > 0 ? (done === 0 ? t('saveNothing') : t('saveHelp', { left, done })) : undefined
              }
              onClick={write}
            >
              {left > 0 ? t('saveMissing', { left }) : t('save', { count: done })}
            </Button>
          </>
        }
      />
      <div className="cols clash-cols">
        <SidePane label={t('list')}>
          <ConflictList groups={own} current={group?.entity} onGo={go} />
          {conflicts.length > 1 ? <BulkChoices conflicts={conflicts} /> : null}
          <WaitsForOthers groups={others} />
          <PaneSection title={t('why.title')}>
            <p className="second">{t('why.text')}</p>
            <p className="second">{t('why.meanwhile')}</p>
          </PaneSection>
        </SidePane>
        <div
          className="pane"
          ref={main}
          onKeyDown={press}
          role="region"
          aria-label={t('head.values')}
          tabIndex={-1}
        >
          {own.map((each) => {
            const { number, of, content } = namesOf(each);
            return (
              <section key={each.entity} aria-label={`${number} ${of}`}>
                <div className="clash-task">
                  <span className="strong">{number || of}</span>
                  {content === '' ? null : (
                    <p className="doc" title={content}>
                      {content}
                    </p>
                  )}
                </div>
                <div className="clash-heads" aria-hidden="true">
                  <span>{t('head.cell')}</span>
                  <span>{t('head.before')}</span>
                  <span>{t('head.values')}</span>
                </div>
                {each.conflicts.map((conflict) => (
                  <ConflictBlock
                    key={conflict.id}
                    conflict={conflict}
                    field={fieldOf(conflict)}
                    place={number || of}
                    current={conflict.id === current?.id}
                    onEnter={() => setHere(conflict.id)}
                    onHistory={() => setHistory(conflict)}
                  />
                ))}
              </section>
            );
          })}
          {group === undefined ? null : <Outcome group={group} />}
        </div>
      </div>
      {history === null || history.field === null ? null : (
        <FieldHistoryDialog entity={history.entity} field={history.field} onClose={() => setHistory(null)} />
      )}
      <StatusBar right={<span>{t('foot.kept')}</span>}>
        {current === undefined || names === undefined ? null : (
          <>
            <span>
              {t('foot.place', {
                n: at + 1,
                all: conflicts.length,
                place: names.number || names.of,
                field: fieldOf(current),
              })}
            </span>
            <StatusBarLine />
            <span>{t('foot.keys')}</span>
          </>
        )}
      </StatusBar>
    </div>
  );
}
