import { useBook, useProfile } from '#renderer/data/session-context.tsx';
import { usePackageAudience, type Audience } from '#renderer/state/package-audience.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { RadioRow } from '#renderer/ui/radio-row.tsx';
import { NOT_HIDDEN } from '#shared/package/encryption.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecipientsDialog } from './recipients-dialog.tsx';
import { useAudience } from '#renderer/ui/use-audience.ts';

const CHOICES: readonly Audience[] = ['anyone', 'recipients', 'password'];

/** "Ai mở được": one choice for every package of this page, what it means, and who would be left out. */
export function WhoOpens() {
  const { t } = useTranslation('exchange');
  const audience = usePackageAudience((state) => state.audience);
  const setAudience = usePackageAudience((state) => state.setAudience);
  return (
    <div className="send-act who-opens">
      <RadioRow
        label={t('opens.label')}
        column
        value={audience}
        onChange={setAudience}
        options={CHOICES.map((value) => ({ value, label: t(`opens.${value}`) }))}
      />
      {audience === 'recipients' ? <Recipients /> : null}
      {audience === 'anyone' ? null : <p className="mute small send-what">{NOT_HIDDEN}</p>}
    </div>
  );
}

/** Who can open it, and by name who cannot. */
function Recipients() {
  const { t } = useTranslation('exchange');
  const { role } = useProfile();
  const { agencies, plan } = useBook();
  const { chosen, reachable, unreachable } = useAudience();
  const [choosing, setChoosing] = useState(false);
  const nameOf = (id: string): string => agencies.find((agency) => agency.id === id)?.shortName ?? id;
  const partly = chosen.filter(({ unreached }) => unreached.length > 0);
  return (
    <div className="second small">
      {role === 'focal' ? (
        <p className="send-what">
          {t('opens.chosen', { count: chosen.length, all: reachable.length })}{' '}
          <LinkButton onClick={() => setChoosing(true)}>{t('opens.choose')}</LinkButton>
        </p>
      ) : chosen.length > 0 ? (
        <p className="send-what">{t('opens.focal', { focal: nameOf(plan.focalPoint) })}</p>
      ) : (
        <p className="send-what">{t('opens.focalUnknown', { focal: nameOf(plan.focalPoint) })}</p>
      )}
      {role === 'focal' && unreachable.length > 0 ? (
        <p className="send-what">
          {t('opens.without', {
            count: unreachable.length,
            names: unreachable.slice(0, 3).map(nameOf).join(', '),
            more: unreachable.length > 3 ? t('opens.more', { count: unreachable.length - 3 }) : '',
          })}
        </p>
      ) : null}
      {partly.length === 0 ? null : (
        <p className="send-what">
          {t('opens.partly', {
            machines: partly
              .flatMap(({ agency, unreached }) =>
                unreached.map((person) => [person, nameOf(agency)].filter(Boolean).join(', ')),
              )
              .join('; '),
          })}
        </p>
      )}
      {choosing ? <RecipientsDialog onClose={() => setChoosing(false)} /> : null}
    </div>
  );
}
