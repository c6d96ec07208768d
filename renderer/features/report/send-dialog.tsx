import { routes } from '#renderer/app/routes.ts';
import { useBook, useProfile } from '#renderer/data/session-context.tsx';
import { useKeptDraftKeys } from '#renderer/data/use-draft.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { TaskReport } from '#shared/domain/report.ts';
import { entity } from '#shared/ledger/entities.ts';
import { ReportMark } from '#renderer/ui/status-mark.tsx';
import { useAddressees } from '#renderer/ui/use-addressees.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { SendPlaces, sendPlaces } from './send-places.tsx';
import { isWritten, type TaskView } from './task-view.ts';
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
  readonly onFix: (view: TaskView, field: keyof TaskReport) => void;
}) {
  const { t } = useTranslation('report');
  const profile = useProfile();
  const { plan, agencies } = useBook();
  const { views, parts, all, period } = report;
  const { send, working } = useSendReport(report);
  const { audience, ask, blocked, asking } = useAddressees();
  const [accepted, setAccepted] = useState(false);
  const drafts = useKeptDraftKeys(`rep/${profile.agency}/`);
  const typing = all
    .map(({ own }) => own.task.path)
    .filter((task) => drafts?.includes(entity.report(profile.agency, task, period.id)));
  const words = { returnedOpen: t('returnedOpen'), typedOnly: t('typedOnly') };
  const { blocking, doubtful } = sendPlaces(all, words, new Set(typing));
  const written = parts.filter(isWritten).length;
  const focal = profile.role === 'focal';
  const count = views.filter((view) => view.owed || isWritten(view)).length;
  const reason = () => {
    if (working || drafts === undefined) return t('send.working');
    if (blocking.length > 0) return t('send.cannot', { count: blocking.length });
    if (doubtful.length > 0 && !accepted) return t('send.mustAccept', { count: doubtful.length });
    return focal ? undefined : blocked;
  };
  const submit = () => {
    if (focal) void send(null).then(onClose);
    else ask((to) => void send(to).then(onClose));
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
          <Button look="primary" disabledReason={reason()} onClick={submit}>
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
          <SendPlaces title={t('send.blocking')} places={blocking} onFix={onFix} />
        )}
        {doubtful.length === 0 ? null : (
          <>
            <SendPlaces title={t('send.confirm')} places={doubtful} onFix={onFix} />
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
          {written === 0 ? null : ` ${t('send.parts', { count: written })}`}
        </p>
        {focal || audience === 'anyone' ? null : (
          <p className="second">
            {t(`send.opens.${audience}`)} <Link href={routes.exchange()}>{t('send.opens.change')}</Link>
          </p>
        )}
        {asking}
      </div>
    </Dialog>
  );
}
