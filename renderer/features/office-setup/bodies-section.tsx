import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useTranslation } from 'react-i18next';
import type { SectionProps } from './setup-form.tsx';

/** Names in the head, place, and the short name for files. */
export function BodiesSection({ edit }: SectionProps) {
  const { t } = useTranslation('office-setup');
  const { draft, change, errorOf } = edit;
  return (
    <PaneSection title={t('bodies.title')}>
      <div className="setup-fields">
        <TextField
          label={t('bodies.parent')}
          help={t('bodies.parentHelp')}
          error={errorOf('parent')}
          value={draft.parent}
          onChange={(parent) => change({ parent })}
        />
        <TextField
          label={t('bodies.issuer')}
          help={t('bodies.issuerHelp')}
          error={errorOf('issuer')}
          value={draft.issuer}
          onChange={(issuer) => change({ issuer })}
        />
        <TextField
          label={t('bodies.place')}
          error={errorOf('place')}
          value={draft.place}
          onChange={(place) => change({ place })}
        />
        <TextField
          label={t('bodies.issuerShort')}
          help={t('bodies.issuerShortHelp')}
          error={errorOf('issuerShort')}
          value={draft.issuerShort}
          onChange={(issuerShort) => change({ issuerShort })}
        />
      </div>
    </PaneSection>
  );
}
