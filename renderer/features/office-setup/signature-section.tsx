import { RadioRow } from '#renderer/ui/radio-row.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { SignedBy } from '#shared/office/setup/office-setup.ts';
import { useTranslation } from 'react-i18next';
import type { SectionProps } from './setup-form.tsx';

const WAYS: readonly SignedBy[] = ['head', 'deputy', 'by-order', 'by-mandate'];

/** Who signs and for whom. */
export function SignatureSection({ edit }: SectionProps) {
  const { t } = useTranslation('office-setup');
  const { draft, change, errorOf } = edit;
  return (
    <PaneSection title={t('signature.title')}>
      <div className="setup-fields">
        <TextField
          label={t('signature.collective')}
          help={t('signature.collectiveHelp')}
          error={errorOf('collective')}
          value={draft.collective}
          onChange={(collective) => change({ collective })}
        />
        <TextField
          label={t('signature.headPosition')}
          error={errorOf('headPosition')}
          value={draft.headPosition}
          onChange={(headPosition) => change({ headPosition })}
        />
      </div>
      <RadioRow<SignedBy>
        label={t('signature.by')}
        options={WAYS.map((value) => ({ value, label: t(`signature.signedBy.${value}`) }))}
        value={draft.signedBy}
        onChange={(signedBy) => change({ signedBy })}
      />
      <div className="setup-fields">
        {draft.signedBy === 'head' ? null : (
          <TextField
            label={t('signature.signerPosition')}
            error={errorOf('signerPosition')}
            value={draft.signerPosition}
            onChange={(signerPosition) => change({ signerPosition })}
          />
        )}
        <TextField
          label={t('signature.signerName')}
          help={t('signature.signerNameHelp')}
          error={errorOf('signerName')}
          value={draft.signerName}
          onChange={(signerName) => change({ signerName })}
        />
      </div>
    </PaneSection>
  );
}
