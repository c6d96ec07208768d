import { useBook, useProfile, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { InlineNote, Notice } from '#renderer/ui/notice.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { PaneSection, SidePane } from '#renderer/ui/side-pane.tsx';
import { StatusBar } from '#renderer/ui/status-bar.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { takeOverAppendix } from '#renderer/use-cases/take-over-appendix.ts';
import { undoLast } from '#renderer/use-cases/undo-last.ts';
import { compareAppendices, type TaskDifference } from '#shared/domain/amendment/compare-appendices.ts';
import { planHeadOf } from '#shared/domain/plan-head.ts';
import type { TableReading } from '#shared/office/reading/table-reading.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DifferenceItem } from './difference-item.tsx';

const SHOWN = 80;
/** Below this share of rows in common the file is probably another plan's. */
const LIKELY_OTHER_PLAN = 0.3;

/** What a newer appendix changes in the plan that is open, to be taken over one by one or all. */
export function ComparePage({
  fileName,
  reading,
  onBack,
  onTaken,
}: {
  readonly fileName: string;
  readonly reading: TableReading;
  readonly onBack: () => void;
  readonly onTaken: () => void;
}) {
  const { t } = useTranslation('appendix-review');
  const session = useSession();
  const book = useBook();
  const focal = useProfile().role === 'focal';
  const { appendix, number: planNumber } = book.plan;
  const differences = useMemo(() => compareAppendices(appendix, reading.document), [appendix, reading]);
  const all = useMemo(() => [...differences.head, ...differences.tasks], [differences]);
  const [taken, setTaken] = useState<ReadonlySet<string>>(() => new Set(all.map(({ id }) => id)));
  const [shown, setShown] = useState(SHOWN);
  const head = useMemo(() => planHeadOf(reading.document), [reading]);
  const sameNumber = head.number === planNumber;
  const [number, setNumber] = useState(sameNumber ? '' : head.number);
  const [date, setDate] = useState(sameNumber ? null : head.date);
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const [writing, setWriting] = useState(false);

  const chosen = all.filter(({ id }) => taken.has(id));
  const clashing = clashes(differences.tasks, taken);
  const deadlines = Object.keys(reading.choices.deadlines).length;
  const agencies = Object.keys(reading.choices.agencies).length;
  const decided = [
    deadlines > 0 ? t('compare.deadlines', { count: deadlines }) : null,
    agencies > 0 ? t('compare.agencies', { count: agencies }) : null,
  ].filter((part) => part !== null);
  const missing = [
    number.trim() === '' ? t('compare.missingParts.number') : null,
    date === null ? t('compare.missingParts.date') : null,
  ].filter((part) => part !== null);
  const disabledReason =
    chosen.length === 0 && decided.length === 0
      ? t('compare.nothing')
      : missing.length > 0
        ? t('compare.missing', { what: missing.join(', ') })
        : undefined;
  const common = differences.pairs.size / Math.max(1, reading.document.tasks.length);
  const focalName = book.agencies.find(({ id }) => id === book.plan.focalPoint)?.shortName ?? '';

  const take = async () => {
    if (date === null || writing) return;
    setWriting(true);
    try {
      const document = { number: number.trim().normalize('NFC'), date, title: title.trim().normalize('NFC') };
      const count = await takeOverAppendix(session, book, {
        reading,
        differences,
        taken,
        document,
        reason: reason.trim(),
      });
      sayAction({
        tone: 'done',
        text: t('compare.done', { count, number: document.number }),
        undoLabel: t('compare.undo', { count }),
        undo: async () => void (await undoLast(session)),
      });
      onTaken();
    } catch (error) {
      sayProblem(error);
      setWriting(false);
    }
  };
  const toggle = (id: string, on: boolean) => {
    const next = new Set(taken);
    if (on) next.add(id);
    else next.delete(id);
    setTaken(next);
  };
  const counts: string[] = (['added', 'changed', 'moved', 'gone'] as const).flatMap((kind) => {
    const count = differences.tasks.filter((difference) => difference.kind === kind).length;
    return count === 0 ? [] : [t(`compare.counts.${kind}`, { count })];
  });
  if (differences.head.length > 0) counts.push(t('compare.headCount', { count: differences.head.length }));

  return (
    <div className="page">
      <PageHead
        title={t('compare.title')}
        sub={t('compare.sub', { file: fileName, number: planNumber, same: differences.same })}
        actions={
          <>
            <Button onClick={onBack}>‹ {t('compare.back')}</Button>
            {focal && (all.length > 0 || decided.length > 0) ? (
              <Button look="primary" disabledReason={disabledReason} onClick={() => void take()}>
                {t('compare.take', { count: chosen.length })}
              </Button>
            ) : null}
          </>
        }
      />
      <div className="cols compare-cols">
        <div className="pane" role="region" aria-label={t('compare.list')}>
          {focal ? null : (
            <div className="sect">
              <InlineNote tone="need">{t('compare.agency', { focal: focalName })}</InlineNote>
            </div>
          )}
          {common < LIKELY_OTHER_PLAN && all.length > 0 ? (
            <div className="sect">
              <InlineNote tone="late">
                {t('compare.unlike', { number: planNumber })}{' '}
                {t('compare.unlikeText', { number: planNumber })}
              </InlineNote>
            </div>
          ) : null}
          {all.length === 0 ? (
            <Notice kind="empty" title={t('compare.same')}>
              {t('compare.sameText', { count: differences.same })}
            </Notice>
          ) : (
            <>
              <div className="sect compare-all">
                {focal ? (
                  <CheckBox
                    checked={chosen.length === all.length}
                    indeterminate={chosen.length > 0 && chosen.length < all.length}
                    onChange={(on) => setTaken(new Set(on ? all.map(({ id }) => id) : []))}
                  >
                    {t('compare.all', { count: all.length })}
                  </CheckBox>
                ) : null}
                <span className="second">{counts.join(' · ')}</span>
              </div>
              <ol className="compare-list">
                {all.slice(0, shown).map((difference) => (
                  <DifferenceItem
                    key={difference.id}
                    difference={difference}
                    taken={taken.has(difference.id)}
                    onTake={focal ? (on) => toggle(difference.id, on) : undefined}
                    clash={clashing.has(difference.id)}
                  />
                ))}
              </ol>
              {shown < all.length ? (
                <p className="sect">
                  <LinkButton onClick={() => setShown(shown + SHOWN)}>
                    {t('compare.more', { count: Math.min(SHOWN, all.length - shown) })}
                  </LinkButton>
                </p>
              ) : null}
            </>
          )}
        </div>
        {focal && (all.length > 0 || decided.length > 0) ? (
          <SidePane label={t('compare.document.title')}>
            <PaneSection title={t('compare.document.title')}>
              <div className="stack compare-document">
                <TextField label={t('compare.document.number')} value={number} onChange={setNumber} />
                <DateField label={t('compare.document.date')} value={date} onChange={setDate} />
                <TextField
                  label={t('compare.document.subject')}
                  labelNote={t('compare.document.optional')}
                  value={title}
                  onChange={setTitle}
                />
                {chosen.some(({ kind }) => kind === 'gone') ? (
                  <TextField
                    label={t('compare.document.reason')}
                    labelNote={t('compare.document.optional')}
                    value={reason}
                    onChange={setReason}
                  />
                ) : null}
                {decided.length === 0 ? null : (
                  <p className="second">{t('compare.alsoDecided', { parts: decided.join(', ') })}</p>
                )}
                <p className="second">{t('compare.oneStep')}</p>
              </div>
            </PaneSection>
          </SidePane>
        ) : null}
      </div>
      <StatusBar right={<span>{t('nothingWritten')}</span>}>
        <span>{counts.join(' · ')}</span>
      </StatusBar>
    </div>
  );
}

/** Rows to be taken whose new number another row keeps, because that row's own move or withdrawal is not taken. */
function clashes(tasks: readonly TaskDifference[], taken: ReadonlySet<string>): ReadonlySet<string> {
  const kept = new Set(
    tasks.flatMap(({ id, kind, before }) =>
      before !== null && kind !== 'changed' && !taken.has(id) ? [before.path] : [],
    ),
  );
  return new Set(
    tasks.flatMap(({ id, kind, after }) => (after && kind !== 'changed' && kept.has(after.path) ? [id] : [])),
  );
}
