import { routes } from '#renderer/app/routes.ts';
import { useConflicts } from '#renderer/data/use-conflicts.ts';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import type { MarkLook } from '#renderer/ui/status-looks.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Case } from './case.tsx';

const TO_CHOOSE: MarkLook = { shape: 'clash', tone: 'wait' };
const ASIDE: MarkLook = { shape: 'clash', tone: 'off', plain: true };

/** What two machines wrote at once: how much there is to choose, and where. */
export function ConflictsSection() {
  const { t } = useTranslation('exchange');
  const { count, others } = useConflicts();
  if (count + others.length === 0) return null;
  return (
    <PaneSection title={t('conflicts.title')} note={t('conflicts.note')}>
      <ul className="cases">
        {count === 0 ? null : (
          <Case
            look={TO_CHOOSE}
            title={t('conflicts.own', { count })}
            action={<Link href={routes.conflicts()}>{t('conflicts.choose')}</Link>}
          >
            {t('conflicts.ownDetail')}
          </Case>
        )}
        {others.length === 0 ? null : (
          <Case
            look={ASIDE}
            title={t('conflicts.others', { count: others.length })}
            action={<Link href={routes.conflicts()}>{t('conflicts.see')}</Link>}
          >
            {t('conflicts.othersDetail')}
          </Case>
        )}
      </ul>
    </PaneSection>
  );
}
