import { routes } from '#renderer/app/routes.ts';
import { useProfile } from '#renderer/data/session-context.tsx';
import { copyText } from '#renderer/ui/copy-text.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import type { ConflictGroup } from '#shared/book/conflicts/field-conflict.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { usePlaces } from './use-places.ts';

/** What only its owner may settle, with whom to ask; and reports to be submitted anew. */
export function WaitsForOthers({ groups }: { readonly groups: readonly ConflictGroup[] }) {
  const { t } = useTranslation('conflicts');
  const { agency: own } = useProfile();
  const { nameOf, namesOf, periodOf } = usePlaces();
  if (groups.length === 0) return null;
  return (
    <PaneSection title={t('others.title')}>
      <ul className="clash-others">
        {groups.map((group) => {
          const agency = nameOf(group.owner);
          const count = group.conflicts.length;
          if (group.submission) {
            return (
              <li key={group.entity}>
                <p>
                  {t('others.submit', { period: periodOf(group) })} · {agency}
                </p>
                <p className="second">
                  {t('others.submitText')}{' '}
                  {group.owner === own && group.period !== null ? (
                    <Link href={routes.report(group.period)}>{t('others.toReport')}</Link>
                  ) : null}
                </p>
              </li>
            );
          }
          const { number, of } = namesOf(group);
          return (
            <li key={group.entity}>
              <p>{t('others.agency', { agency, count, place: number || of })}</p>
              <p className="second">
                {t('others.text', { agency })}{' '}
                <LinkButton
                  onClick={() => void copyText(t('others.ask', { agency, count }), t('others.copied'))}
                >
                  {t('others.message')}
                </LinkButton>
              </p>
            </li>
          );
        })}
      </ul>
    </PaneSection>
  );
}
