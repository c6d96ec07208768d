import { LinkButton } from '#renderer/ui/link-button.tsx';
import { LookMark } from '#renderer/ui/look-mark.tsx';
import { taskLook } from '#renderer/ui/status-looks.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import type { TaskStatus } from '#shared/domain/task-status.ts';
import type { TaskPath } from '#shared/ids.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureButton } from './figure-button.tsx';
import type { OpenTasks } from './open-tasks.ts';
import { firstPaths, sumParts } from './summary-view.ts';

/** Hoàn thành {đúng hạn, quá hạn} · chưa hoàn thành {trong hạn, quá hạn}, and the sum that leads to all tasks. */
export function Quadrant({
  summary,
  onOpen,
}: {
  readonly summary: Summary;
  readonly onOpen: (tasks: OpenTasks) => void;
}) {
  const { t } = useTranslation('summary');
  const { doneOnTime, doneLate, inTime, overdue } = summary.total.cells;
  const parts = sumParts(summary);
  const judged = parts[0]?.paths.length ?? 0;
  return (
    <>
      <h2 className="h2">{t('quad.title', { count: judged })}</h2>
      <div className="quad" role="table" aria-label={t('quad.label')}>
        <div role="row" className="quad-row">
          <span role="cell" />
          <span role="columnheader" className="quad-head">
            {t('quad.inTime')}
          </span>
          <span role="columnheader" className="quad-head">
            {t('quad.overdue')}
          </span>
        </div>
        <div role="row" className="quad-row">
          <span role="rowheader" className="quad-side">
            {t('quad.done')}
            <b className="strong">
              <FigureButton what={t('quad.doneOf')} paths={[...doneOnTime, ...doneLate]} onOpen={onOpen} />
            </b>
          </span>
          <Quarter status="done-on-time" word={t('quad.onTime')} paths={doneOnTime} onOpen={onOpen} />
          <Quarter status="done-late" word={t('quad.overdue')} paths={doneLate} onOpen={onOpen} />
        </div>
        <div role="row" className="quad-row">
          <span role="rowheader" className="quad-side">
            {t('quad.open')}
            <b className="strong">
              <FigureButton what={t('quad.openOf')} paths={[...inTime, ...overdue]} onOpen={onOpen} />
            </b>
          </span>
          <Quarter
            status="in-time"
            word={t('quad.inTime')}
            paths={inTime}
            onOpen={onOpen}
            note={
              summary.dueSoon.length > 0 ? (
                <FigureButton what={t('quad.dueSoonOf')} paths={summary.dueSoon} onOpen={onOpen}>
                  {t('quad.dueSoon', { count: summary.dueSoon.length })}
                </FigureButton>
              ) : undefined
            }
          />
          <Quarter status="overdue" word={t('quad.overdue')} paths={overdue} onOpen={onOpen} />
        </div>
      </div>
      <p className="quad-sum">
        {parts.map(({ part, paths }, index) => (
          <span key={part}>
            {index === 0 ? '' : ' + '}
            <FigureButton
              what={partWords(t(`parts.${part}`, { count: paths.length }))}
              paths={paths}
              onOpen={onOpen}
            >
              {t(`parts.${part}`, { count: paths.length })}
            </FigureButton>
          </span>
        ))}
        {' = '}
        <b className="strong">
          <FigureButton what={t('quad.allOf')} paths={summary.total.cells.assigned} onOpen={onOpen} />
        </b>
      </p>
    </>
  );
}

/** "17 thường xuyên" without its count. */
const partWords = (text: string): string => text.replace(/^[\d.]+ /u, '');

const COLUMN_OF = {
  'done-on-time': 'doneOnTime',
  'done-late': 'doneLate',
  'in-time': 'inTime',
  overdue: 'overdue',
} as const satisfies Partial<Record<TaskStatus, string>>;

function Quarter({
  status,
  word,
  paths,
  onOpen,
  note,
}: {
  readonly status: keyof typeof COLUMN_OF;
  readonly word: string;
  readonly paths: readonly TaskPath[];
  readonly onOpen: (tasks: OpenTasks) => void;
  readonly note?: ReactNode;
}) {
  const { t } = useTranslation('summary');
  const { shown, more } = firstPaths(paths);
  const list = shown.join(', ');
  const text = more > 0 ? t('quad.more', { paths: list, count: more }) : list;
  const what = t(`columnName.${COLUMN_OF[status]}`);
  return (
    <div role="cell" className="quarter" data-status={status}>
      <LookMark look={taskLook(status)}>{word}</LookMark>
      <b className="quarter-number">
        <FigureButton what={what} paths={paths} onOpen={onOpen} mouseOnly />
      </b>
      <span className="second small">{paths.length === 0 ? t('quad.none') : (note ?? text)}</span>
      {paths.length === 0 ? null : (
        <LinkButton onClick={() => onOpen({ what, paths })}>
          {t('quad.openTasks', { count: paths.length })}
          <span className="visually-hidden"> {what}</span>
        </LinkButton>
      )}
    </div>
  );
}
