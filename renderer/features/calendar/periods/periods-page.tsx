import { routes } from '#renderer/app/routes.ts';
import { useProfile } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { InlineNote } from '#renderer/ui/notice.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { SidePane } from '#renderer/ui/side-pane.tsx';
import { StatusBar } from '#renderer/ui/status-bar.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskReportDialog } from '../ask-report-dialog.tsx';
import { HolidayList } from './holiday-list.tsx';
import { PeriodsPreview } from './periods-preview.tsx';
import { RequestsSection } from './requests-section.tsx';
import { ScheduleForm } from './schedule-form.tsx';
import { useScheduleDraft } from './use-schedule-draft.ts';
import '../calendar.css';

/**
 * "Kỳ báo cáo": on which periods agencies report, where data are cut off, when reports are sent, which days are off.
 * The focal point lays it down for everybody; agencies read it.
 */
export function PeriodsPage() {
  const { t } = useTranslation('calendar');
  const focal = useProfile().role === 'focal';
  const edit = useScheduleDraft();
  const [asking, setAsking] = useState(false);
  return (
    <div className="page">
      <PageHead
        title={t('periods.title')}
        back={{ href: routes.calendar(), label: t('title') }}
        sub={
          <>
            <b className="strong">{t('periods.title')}</b>{' '}
            {focal ? t('periods.subFocal') : t('periods.subAgency')}
          </>
        }
        actions={
          focal ? (
            <>
              <Button
                onClick={edit.reset}
                disabledReason={edit.changed ? undefined : t('periods.nothingChanged')}
              >
                {t('periods.reset')}
              </Button>
              <Button look="primary" onClick={() => void edit.save()} disabledReason={edit.cannotSave}>
                {t('periods.save', { count: edit.moved })}
              </Button>
            </>
          ) : null
        }
      />
      <div className="cols cal-cols">
        <div className="pane">
          {edit.conflicting ? <InlineNote tone="need">{t('periods.changedMeanwhile')}</InlineNote> : null}
          <ScheduleForm edit={edit} readOnly={!focal} />
          <HolidayList edit={edit} readOnly={!focal} />
          <RequestsSection focal={focal} onAsk={() => setAsking(true)} />
        </div>
        <SidePane label={t('periods.preview')}>
          <PeriodsPreview lines={edit.preview} changed={edit.changed} />
        </SidePane>
      </div>
      {asking ? <AskReportDialog onClose={() => setAsking(false)} /> : null}
      <StatusBar>
        <span>{t('periods.foot', { count: edit.preview.length, moved: edit.moved })}</span>
      </StatusBar>
    </div>
  );
}
