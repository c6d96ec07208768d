import { useBook, useProfile } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { ReportMark } from '#renderer/ui/status-mark.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { needText } from './need-text.ts';
import { NEED_MARKS, type TaskView } from './task-view.ts';
import type { PeriodReport } from './use-period-report.ts';
import { useSendReport } from './use-send-report.ts';

/** What is still missing, what needs a second look, and what sending does; then one button that freezes and writes the package. */
export function SendDialog({
  report,
  onClose,
  onFix,
}: {
  readonly report: PeriodReport;
  readonly onClose: () => void;
  readonly onFix: (view: TaskView) => void;
}) {
  const { t } = useTranslation('report');
  const profile = useProfile();
  const { plan, agencies } = useBook();
  const { views, period } = report;
  const { send, working } = useSendReport(report);
  const [accepted, setAccepted] = useState(false);
  const blocking = views.filter(({ need }) => need === 'missing' || need === 'empty');
  const doubtful = views.filter(
    ({ need }) => need === 'unchanged' || need === 'confirm' || need === 'returned',
  );
  const focal = profile.role === 'focal';
  const count = views.length;
  const reason = () => {
    if (working) return t('send.working');
    if (blocking.length > 0) return t('send.cannot', { count: blocking.length });
    if (doubtful.length > 0 && !accepted) return t('send.mustAccept', { count: doubtful.length });
    return undefined;
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      width={560}
      title={t('send.title', { period: period.title })}
      actions={
        <>
          <Button onClick={onClose}>{t('send.later')}</Button>
          <Button look="primary" disabledReason={reason()} onClick={() => void send(doubtful).then(onClose)}>
            {focal ? t('send.submitFocal') : t('send.submit')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {blocking.length === 0 ? (
          <p>
            <ReportMark mark="complete">{t('send.clean', { count })}</ReportMark>
          </p>
        ) : (
          <Places title={t('send.blocking')} views={blocking} onFix={onFix} />
        )}
        {doubtful.length === 0 ? null : (
          <>
            <Places title={t('send.confirm')} views={doubtful} onFix={onFix} />
            <CheckBox checked={accepted} onChange={setAccepted}>
              {t('send.accept', { count: doubtful.length })}
            </CheckBox>
          </>
        )}
        <p className="second">
          {focal
            ? t('send.whatFocal', { count })
            : t('send.what', {
                count,
                focal: agencies.find(({ id }) => id === plan.focalPoint)?.shortName ?? plan.focalPoint,
              })}
        </p>
      </div>
    </Dialog>
  );
}

function Places({
  title,
  views,
  onFix,
}: {
  readonly title: string;
  readonly views: readonly TaskView[];
  readonly onFix: (view: TaskView) => void;
}) {
  const { t } = useTranslation('report');
  return (
    <section aria-label={title}>
      <h3 className="strong">
        {title} <span className="mute">{views.length}</span>
      </h3>
      <ul className="rep-places">
        {views.map((view) => (
          <li key={view.own.task.path}>
            <ReportMark mark={NEED_MARKS[view.need]}>{view.own.task.row.path}</ReportMark>
            <span>{needText(view, t)}</span>
            <LinkButton
              aria-label={t('send.fixTask', { task: view.own.task.row.path })}
              onClick={() => onFix(view)}
            >
              {t('send.fix')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
