import type { DocumentFrame } from '#shared/office/report/document-frame.ts';
import type { ReactNode } from 'react';

/** The document as it will look: head, body, closing. Head and closing come from the page set-up and are not edited here. */
export function DraftPaper({
  frame,
  label,
  children,
}: {
  readonly frame: DocumentFrame;
  readonly label: string;
  readonly children: ReactNode;
}) {
  const { recipients, signature, addressees } = frame;
  return (
    <section className="draft-paper doc" aria-label={label}>
      <div className="draft-head">
        <div>
          {frame.parent === '' ? null : <p>{frame.parent}</p>}
          <p className="strong draft-issuer">{frame.issuer}</p>
          <p>{frame.number}</p>
        </div>
        <div>
          <p className="strong">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
          <p className="strong">Độc lập - Tự do - Hạnh phúc</p>
          <p className="draft-place">{frame.placeAndDate}</p>
        </div>
      </div>
      <p className="draft-title strong">{frame.documentKind}</p>
      <p className="draft-title strong">{frame.abstract}</p>
      {addressees.length === 0 ? null : (
        <p className="draft-title draft-addressee">Kính gửi: {addressees.join('; ')}.</p>
      )}
      {children}
      <div className="draft-closing">
        <div>
          <p className="strong draft-place">Nơi nhận:</p>
          {recipients.map((name, index) => (
            <p key={name}>
              - {name}
              {index === recipients.length - 1 ? '.' : ';'}
            </p>
          ))}
        </div>
        <div>
          {signature.lines.map((line) => (
            <p key={line} className="strong">
              {line}
            </p>
          ))}
          <p className="strong draft-signer">{signature.name}</p>
        </div>
      </div>
    </section>
  );
}
