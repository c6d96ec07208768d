import { today } from '#renderer/data/clock.ts';
import { useBook, usePeriod } from '#renderer/data/session-context.tsx';
import { documentFrame } from '#shared/office/report/document-frame.ts';
import type { DocumentKind, OfficeSetup } from '#shared/office/setup/office-setup.ts';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';

/** Head and end of a document as they will be on paper, in the voice of the document. */
export function SetupPreview({ setup, kind }: { readonly setup: OfficeSetup; readonly kind: DocumentKind }) {
  const { t } = useTranslation('office-setup');
  const { plan } = useBook();
  const period = usePeriod();
  const number = `Kế hoạch số ${plan.number}`;
  const to = kind === 'letter' ? t('sample.anyAgency') : setup.parent;
  const frame = documentFrame(setup, {
    kind,
    abstract: t(`sample.${kind}`, { plan: number, period: period.title }),
    addressees: kind === 'plan' || to === '' ? [] : [to],
    on: today(),
  });
  const { top, right, bottom, left } = setup.margins;
  const paper = {
    '--body': setup.fontSize,
    '--nation': setup.fontSize - 1,
    '--top': top,
    '--right': right,
    '--bottom': bottom,
    '--left': left,
  } as CSSProperties;
  return (
    <div className="setup-paper doc" style={paper} lang="vi">
      <div className="setup-head">
        <div>
          <p className="setup-parent">{frame.parent}</p>
          <p className="setup-issuer">{frame.issuer}</p>
          <p className="setup-number">{frame.number}</p>
          {kind === 'letter' ? <p className="setup-letter-abstract">V/v {frame.abstract}</p> : null}
        </div>
        <div>
          <p className="setup-nation">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
          <p className="setup-motto">
            <span>Độc lập - Tự do - Hạnh phúc</span>
          </p>
          <p className="setup-date">{frame.placeAndDate}</p>
        </div>
      </div>
      {kind === 'letter' ? null : (
        <p className="setup-title">
          {frame.documentKind}
          <br />
          {frame.abstract}
        </p>
      )}
      {frame.addressees.map((name) => (
        <p key={name} className="setup-to">
          {t('sample.addressee', { name })}
        </p>
      ))}
      <p className="setup-body">{t('sample.body', { size: setup.fontSize })}</p>
      <div className="setup-end">
        <div>
          <p className="setup-recipients-label">{t('sample.recipients')}</p>
          {frame.recipients.map((recipient, index) => (
            <p key={recipient} className="setup-recipient">
              - {recipient}
              {index === frame.recipients.length - 1 ? '.' : ';'}
            </p>
          ))}
        </div>
        <div className="setup-signature">
          {frame.signature.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="setup-signer">{frame.signature.name}</p>
        </div>
      </div>
    </div>
  );
}
