import { copyText } from '#renderer/ui/copy-text.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import type { PublicKey } from '#shared/ids.ts';
import { useTranslation } from 'react-i18next';

/** A key's short fingerprint, large enough to read aloud, with copying. */
export function FingerprintLine({
  title,
  publicKey,
  help,
  forDispatch = false,
}: {
  readonly title: string;
  readonly publicKey: PublicKey;
  readonly help: string;
  /** Copies the whole sentence for the official dispatch. */
  readonly forDispatch?: boolean;
}) {
  const { t } = useTranslation('exchange');
  const code = fingerprint(publicKey);
  const text = forDispatch ? t('fingerprint.line', { fingerprint: code }) : code;
  return (
    <div className="finger">
      <p className="second">{title}</p>
      <p className="finger-code">{code}</p>
      <p className="mute small">{help}</p>
      <p>
        <LinkButton onClick={() => void copyText(text, t('fingerprint.copied', { text: code }))}>
          {t(forDispatch ? 'fingerprint.copyLine' : 'fingerprint.copy')}
        </LinkButton>
      </p>
    </div>
  );
}
