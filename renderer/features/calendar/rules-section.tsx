import { routes } from '#renderer/app/routes.ts';
import { useBook, useProfile } from '#renderer/data/session-context.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import type { Schedule } from '#shared/domain/periods/schedule.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** By which rules the days were reckoned, with the way to change them. */
export function RulesSection() {
  const { t } = useTranslation('calendar');
  const focal = useProfile().role === 'focal';
  const { schedule } = useBook();
  return (
    <PaneSection
      title={t('rules.title')}
      right={<Link href={routes.periods()}>{focal ? t('rules.change') : t('rules.see')}</Link>}
    >
      <RulesList schedule={schedule} />
    </PaneSection>
  );
}

/** A schedule in words. */
export function RulesList({ schedule }: { readonly schedule: Schedule }) {
  const { t } = useTranslation('calendar');
  const { windows, sendingWorkingDays, upwardWorkingDays, kinds } = schedule;
  return (
    <ul className="cal-rules">
      <li>{t('rules.kinds', { kinds: kinds.map((kind) => t(`kinds.${kind}`)).join(', ') })}</li>
      <li>{t(`rules.${windows}`)}</li>
      <li>
        {sendingWorkingDays === 0
          ? t('rules.sendingAtOnce')
          : t('rules.sending', { count: sendingWorkingDays })}
      </li>
      <li>
        {upwardWorkingDays === null ? t('rules.upwardNone') : t('rules.upward', { count: upwardWorkingDays })}
      </li>
    </ul>
  );
}
