import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { LookMark } from '#renderer/ui/look-mark.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { PickOne } from '#renderer/ui/pick-one.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { StatusBar, StatusBarLine } from '#renderer/ui/status-bar.tsx';
import type { Agency } from '#shared/domain/agency.ts';
import type { Doubt, DoubtAnswer, TableReading } from '#shared/office/reading/table-reading.ts';
import { formatNumber } from '#shared/time/format-number.ts';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgencyDialog } from './agency-dialog.tsx';
import { DeadlineDialog } from './deadline-dialog.tsx';
import { DoubtList } from './doubt-list.tsx';
import { RowUnderstood } from './row-understood.tsx';
import { nextDoubt } from './next-doubt.ts';
import { rowsAgree } from './row-sums.ts';
import { sheetLines } from './sheet-lines.ts';
import { SheetPane } from './sheet-pane.tsx';
import { Strips } from './strips.tsx';
import { SumsView } from './sums-view.tsx';
import { useReviewKeys } from './use-review-keys.ts';
import type { AppendixReview } from './use-appendix-reading.ts';

type Asking =
  { readonly kind: 'agency'; readonly text: string } | { readonly kind: 'deadline'; readonly row: number };

/** The sheet as it is beside what was understood, linked both ways; every choice reads the table again at once. */
export function ReviewTable({
  fileName,
  reading,
  recalled,
  review,
  agencies,
  onCancel,
  onNext,
}: {
  readonly fileName: string;
  readonly reading: TableReading;
  readonly recalled: number;
  readonly review: AppendixReview;
  readonly agencies: readonly Agency[];
  readonly onCancel: () => void;
  readonly onNext: () => void;
}) {
  const { t } = useTranslation('appendix-review');
  const { doubts, document: appendix, sheets } = reading;
  const [row, setRow] = useState<number | null>(null);
  const [doubtId, setDoubtId] = useState<string | null>(
    () => doubts.find(({ settled }) => !settled)?.id ?? null,
  );
  const [focusCount, setFocusCount] = useState(0);
  const [view, setView] = useState<'all' | 'row'>('all');
  const [open, setOpen] = useState<ReadonlySet<number> | 'all'>(new Set());
  const [asking, setAsking] = useState<Asking | null>(null);
  const lines = useMemo(() => sheetLines(reading, open), [reading, open]);
  const current = doubts.find(({ id }) => id === doubtId) ?? null;
  /** Where the list stood before a choice took the current doubt away. */
  const place = useRef(0);

  const goTo = (doubt: Doubt | undefined) => {
    if (doubt === undefined) return;
    place.current = doubts.indexOf(doubt);
    setDoubtId(doubt.id);
    setRow(doubt.rows.at(-1) ?? null);
  };
  const at = current === null ? -1 : doubts.indexOf(current);
  const step = (by: 1 | -1) => {
    // The first key press goes to the doubt that is shown as current.
    const first = focusCount === 0 && by === 1 && current?.settled === false;
    goTo(first ? current : nextDoubt(doubts, at < 0 ? place.current - 1 : at, by));
    setFocusCount(focusCount + 1);
  };
  const answer = (doubt: Doubt, { effect }: DoubtAnswer) => {
    goTo(doubt);
    if (effect.kind === 'agency') return setAsking({ kind: 'agency', text: effect.text });
    if (effect.kind === 'deadline') return setAsking({ kind: 'deadline', row: effect.row });
    review.choose(effect.choices);
    const next = nextDoubt(doubts, doubts.indexOf(doubt), 1);
    if (next?.settled === false && next !== doubt) goTo(next);
    setFocusCount(focusCount + 1);
  };
  const undo = () => {
    review.undo();
    sayAction({ tone: 'done', text: t('undone') });
  };
  useReviewKeys({ onNext: step, onUndo: undo, canUndo: review.canUndo });

  const pickRow = (number: number) => {
    setRow(number);
    setView('row');
    const about = doubts.find(({ rows }) => rows.includes(number));
    if (about) {
      place.current = doubts.indexOf(about);
      setDoubtId(about.id);
    }
  };
  const askedTask =
    asking?.kind === 'deadline'
      ? appendix.tasks.find(({ source }) => source.rows[0] === asking.row)
      : undefined;
  const settledBy = current === null ? {} : { settled: [current.id] };
  const kind = reading.rows.find(({ number }) => number === row)?.kind;
  const count = appendix.counts.tasks;
  const isWord = /^Bảng \d+$/u.test(reading.grid.name);
  const sheetName = t(isWord ? 'tableNamed' : 'sheetNamed', { name: reading.grid.name });

  return (
    <div className="review-page">
      <PageHead
        title={t('title', { program: t(`programs.${isWord ? 'word' : 'sheet'}`) })}
        sub={t('sub', { file: fileName, sheet: sheetName, n: formatNumber(reading.rows.length) })}
        actions={
          <>
            {sheets.length > 1 ? (
              <PickOne
                label={t('sheetPick')}
                value={reading.grid.name}
                options={sheets.map(({ name, rows, refused }) => ({
                  value: name,
                  label:
                    refused === null
                      ? t('sheetRows', { name, n: formatNumber(rows) })
                      : t('sheetRefused', { name }),
                }))}
                onChange={(sheet) => {
                  setRow(null);
                  review.chooseSheet(sheet);
                }}
              />
            ) : null}
            <span className="second wide-only">{t('nothingWritten')}</span>
            <Button onClick={onCancel}>{t('cancel')}</Button>
            <Button
              look="primary"
              onClick={onNext}
              disabledReason={review.rereading ? t('nextWaiting') : undefined}
            >
              {t('next', { n: formatNumber(count) })}
            </Button>
          </>
        }
      />
      <Strips
        reading={reading}
        recalled={recalled}
        onForget={() => {
          review.forget();
          sayAction({ tone: 'done', text: t('forgotten') });
        }}
        onLegacy={(legacy) => review.choose({ legacy })}
      />
      <div className="cols review-cols">
        <SheetPane
          reading={reading}
          lines={lines}
          current={row}
          onRow={pickRow}
          onKind={(number, to) => review.choose({ rows: { [number]: to } })}
          onRole={(column, role) => review.choose({ columns: { [column]: role } })}
          onUnfold={(from) => setOpen(open === 'all' ? open : new Set([...open, from]))}
        />
        <aside className="review-side" aria-label={t('sums.title')}>
          <section className="sect review-understood">
            <h2 className="h2">
              {t('sums.title')}
              <span className="right">
                {rowsAgree(reading) ? (
                  <LookMark look={{ shape: 'done', tone: 'done' }}>{t('sums.agree')}</LookMark>
                ) : (
                  <LookMark look={{ shape: 'late', tone: 'late' }}>{t('sums.differ')}</LookMark>
                )}
              </span>
            </h2>
            {row === null ? null : (
              <SegmentedControl
                label={t('sums.views')}
                value={view}
                onChange={setView}
                options={[
                  { value: 'all', label: t('sums.all') },
                  { value: 'row', label: t('sums.row', { row }) },
                ]}
              />
            )}
            {view === 'all' || row === null ? (
              <SumsView reading={reading} />
            ) : (
              <RowUnderstood
                reading={reading}
                row={row}
                onAgency={(text) => setAsking({ kind: 'agency', text })}
                onDeadline={(first) => setAsking({ kind: 'deadline', row: first })}
              />
            )}
          </section>
          <DoubtList
            doubts={doubts}
            current={doubtId}
            focusCurrent={focusCount}
            onCurrent={goTo}
            onAnswer={answer}
            onNext={() => step(1)}
          />
        </aside>
      </div>
      {asking?.kind === 'agency' ? (
        <AgencyDialog
          text={asking.text}
          agencies={agencies}
          onClose={() => setAsking(null)}
          onDecide={(decision) => {
            review.choose({ agencies: { [asking.text]: decision }, ...settledBy });
            setAsking(null);
          }}
        />
      ) : null}
      {asking?.kind === 'deadline' && askedTask !== undefined ? (
        <DeadlineDialog
          task={askedTask}
          onClose={() => setAsking(null)}
          onDecide={(due) => {
            review.choose({ deadlines: { [asking.row]: due }, ...settledBy });
            setAsking(null);
          }}
        />
      ) : null}
      <StatusBar right={<span>{review.rereading ? t('foot.reading') : t('nothingWritten')}</span>}>
        {row === null || kind === undefined ? null : (
          <>
            <span>{t('foot.row', { row, kind: t(`kinds.${kind}`) })}</span>
            <StatusBarLine />
          </>
        )}
        <span className="wide-only">{t('foot.help')}</span>
        <LinkButton onClick={() => setOpen(open === 'all' ? new Set() : 'all')}>
          {t(open === 'all' ? 'foot.foldAll' : 'foot.showAll')}
        </LinkButton>
        {review.canUndo ? <LinkButton onClick={undo}>{t('foot.undo')}</LinkButton> : null}
      </StatusBar>
    </div>
  );
}
