import { routes } from '#renderer/app/routes.ts';
import { groupReminders } from '#shared/domain/reminders/group-reminders.ts';
import type { Reminder } from '#shared/domain/reminders/reminder.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Icon } from '../icon.tsx';
import { StatusShape } from '../status-shape.tsx';
import { ReminderLink } from './reminder-link.tsx';
import { reminderWords } from './reminder-words.ts';
import './reminders.css';

/** At the start and after midnight: what is due soon, until it was opened or put away. The nearest stands there, the rest behind it. */
export function ReminderBar({
  reminders,
  onSeen,
}: {
  readonly reminders: readonly Reminder[];
  /** These need not be said again. */
  readonly onSeen: (reminders: readonly Reminder[]) => void;
}) {
  const { t } = useTranslation('reminders');
  const [first, ...others] = groupReminders(reminders);
  if (first === undefined) return null;
  const { detail, when } = reminderWords(first, t);
  return (
    <div className="reminder-bar" role="region" aria-label={t('label')}>
      <StatusShape shape="soon" />
      <p className="reminder-line">
        <ReminderLink group={first} onOpen={() => onSeen(first)} />
        <span>
          <b className="strong">{when}</b>
          {detail === '' ? null : ` · ${detail}`}
        </span>
      </p>
      {others.length === 0 ? null : (
        <Link href={routes.overview()} onClick={() => onSeen(reminders)}>
          {t('more', { count: others.length })}
        </Link>
      )}
      <button
        type="button"
        className="reminder-hide"
        aria-label={t('hide')}
        onClick={() => onSeen(reminders)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
