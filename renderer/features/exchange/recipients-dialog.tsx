import { useBook } from '#renderer/data/session-context.tsx';
import { usePackageAudience } from '#renderer/state/package-audience.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { AgencyId } from '#shared/ids.ts';
import { useTranslation } from 'react-i18next';
import { useAudience } from '#renderer/ui/use-audience.ts';

/** Which agencies can open the package, and by name all that cannot yet, with what to do about it. */
export function RecipientsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('exchange');
  const { agencies } = useBook();
  const { chosen, reachable, unreachable } = useAudience();
  const without = usePackageAudience((state) => state.without);
  const setWithout = usePackageAudience((state) => state.setWithout);
  const nameOf = (id: AgencyId): string => agencies.find((agency) => agency.id === id)?.name ?? id;
  const byName = (ids: readonly AgencyId[]) =>
    ids.toSorted((a, b) => new Intl.Collator('vi').compare(nameOf(a), nameOf(b)));
  const set = (agency: AgencyId, on: boolean) =>
    setWithout(on ? without.filter((id) => id !== agency) : [...without, agency]);
  const all = chosen.length === reachable.length;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('opens.dialog')}
      width={520}
      actions={
        <Button look="primary" onClick={onClose}>
          {t('opens.done', { count: chosen.length })}
        </Button>
      }
    >
      <div className="stack">
        {reachable.length === 0 ? (
          <p>{t('opens.nobody')}</p>
        ) : (
          <fieldset className="recipients">
            <legend className="visually-hidden">{t('opens.dialog')}</legend>
            <CheckBox
              checked={all}
              indeterminate={!all && chosen.length > 0}
              onChange={(on) => setWithout(on ? [] : reachable.map(({ agency }) => agency))}
            >
              {t('opens.all', { count: reachable.length })}
            </CheckBox>
            <ul>
              {byName(reachable.map(({ agency }) => agency)).map((agency) => (
                <li key={agency}>
                  <CheckBox checked={!without.includes(agency)} onChange={(on) => set(agency, on)}>
                    {nameOf(agency)}
                  </CheckBox>
                </li>
              ))}
            </ul>
          </fieldset>
        )}
        {unreachable.length === 0 ? null : (
          <div>
            <h3 className="strong">{t('opens.withoutTitle', { count: unreachable.length })}</h3>
            <p className="second">{t('opens.withoutHelp')}</p>
            <p className="second">{byName(unreachable).map(nameOf).join(' · ')}</p>
          </div>
        )}
      </div>
    </Dialog>
  );
}
