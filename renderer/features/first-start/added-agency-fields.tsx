import { LinkButton } from '#renderer/ui/link-button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useTranslation } from 'react-i18next';

/** Name and short name of an agency that is not in the register. */
export function AddedAgencyFields({
  name,
  shortName,
  onChange,
  onBack,
}: {
  readonly name: string;
  readonly shortName: string;
  readonly onChange: (name: string, shortName: string) => void;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation('first-start');
  return (
    <>
      <div className="start-two">
        <TextField
          label={t('agency.addName')}
          value={name}
          onChange={(text) => onChange(text, shortName)}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by the officer to be typed in at once
          autoFocus
        />
        <TextField
          label={t('agency.addShort')}
          labelNote={t('agency.addShortNote')}
          value={shortName}
          onChange={(text) => onChange(name, text)}
        />
      </div>
      <p className="mute start-after">
        {t('agency.addHelp')} <LinkButton onClick={onBack}>{t('agency.backToList')}</LinkButton>
      </p>
    </>
  );
}
