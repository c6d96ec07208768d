import { useReminders } from '#renderer/data/use-reminders.ts';
import { useReminderSettings } from '#renderer/state/reminder-preferences.ts';
import { groupReminders } from '#shared/domain/reminders/group-reminders.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../link-button.tsx';
import { PaneSection } from '../side-pane.tsx';
import { ReminderDialog } from './reminder-dialog.tsx';
import { ReminderLink } from './reminder-link.tsx';
import { reminderWords } from './reminder-words.ts';
import './reminders.css';

/** Everything that is due within the days of the settings, put away or not. */
export function ReminderSection() {
  const { t } = useTranslation('reminders');
  const { days } = useReminderSettings();
  const reminders = useReminders();
  const [setting, setSetting] = useState(false);
  const groups = groupReminders(reminders ?? []);
  return (
    <PaneSection
      title={t('label')}
      right={<LinkButton onClick={() => setSetting(true)}>{t('settings')}</LinkButton>}
    >
      {reminders === undefined || groups.length > 0 ? null : (
        <p className="second">{t('none', { count: Math.max(...days) })}</p>
      )}
      {groups.length === 0 ? null : (
        <ul className="reminder-list">
          {groups.map((group) => {
            const { detail, when } = reminderWords(group, t);
            return (
              <li key={group[0].key}>
                <ReminderLink group={group} />
                <span className="second">
                  {when}
                  {detail === '' ? null : <span className="reminder-detail">{detail}</span>}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {setting ? <ReminderDialog onClose={() => setSetting(false)} /> : null}
    </PaneSection>
  );
}
