import { routes } from '#renderer/app/routes.ts';
import { useViewState } from '#renderer/state/view-state.ts';
import type { ReminderGroup } from '#shared/domain/reminders/group-reminders.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { LinkButton } from '../link-button.tsx';
import { reminderWords } from './reminder-words.ts';

/** Leads to where the work is done; of several tasks to the plan table with just these. */
export function ReminderLink({
  group,
  onOpen,
}: {
  readonly group: ReminderGroup;
  readonly onOpen?: () => void;
}) {
  const { t } = useTranslation('reminders');
  const [, navigate] = useLocation();
  const select = useViewState((state) => state.select);
  const { title, address } = reminderWords(group, t);
  const [{ kind, day }] = group;
  if (kind !== 'task' || group.length === 1) {
    return (
      <Link href={address} {...(onOpen === undefined ? {} : { onClick: onOpen })}>
        {title}
      </Link>
    );
  }
  const openAll = () => {
    const paths = group.flatMap((each) => (each.kind === 'task' ? [each.task.path] : []));
    select({ label: t('selection', { date: formatDate(day) }), paths });
    navigate(routes.plan());
    onOpen?.();
  };
  return <LinkButton onClick={openAll}>{title}</LinkButton>;
}
