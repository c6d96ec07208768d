import { today } from '#renderer/data/clock.ts';
import { useBook } from '#renderer/data/session-context.tsx';
import { DaysLeft } from '#renderer/ui/days-left.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { formatDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';

const SHOWN = 3;

/** The sending days that come next, whatever year is looked at. */
export function NextDueSection() {
  const { t } = useTranslation('calendar');
  const now = today();
  const next = useBook()
    .periods.filter(({ sendBy }) => sendBy >= now)
    .toSorted((a, b) => (a.sendBy < b.sendBy ? -1 : 1))
    .slice(0, SHOWN);
  if (next.length === 0) return null;
  return (
    <PaneSection title={t('next.title')}>
      <dl className="dl cal-next">
        {next.map(({ id, title, sendBy }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>
              {formatDate(sendBy)}, <DaysLeft on={sendBy} />
            </dd>
          </div>
        ))}
      </dl>
    </PaneSection>
  );
}
