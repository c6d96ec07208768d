import { LookMark } from '#renderer/ui/look-mark.tsx';
import type { MarkLook } from '#renderer/ui/status-looks.ts';
import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import { useTranslation } from 'react-i18next';

const ACCEPTED: MarkLook = { shape: 'done', tone: 'done', plain: true };
const TO_REVIEW: MarkLook = { shape: 'review', tone: 'run', plain: true };
const NEEDS_LOOK: MarkLook = { shape: 'soon', tone: 'soon', plain: true };
const NOT_SENT: MarkLook = { shape: 'none', tone: 'late', plain: true };

/** "14 / 18 cơ quan đã gửi": accepted + to review + to look at + not sent = expected. */
export function ClosingSum({ totals }: { readonly totals: ClosingDay['totals'] }) {
  const { t } = useTranslation('closing-day');
  return (
    <div className="closing-sum" role="group" aria-label={t('sum.label')}>
      <p>
        <b className="closing-sent">{totals.sent}</b>
        <span className="closing-expected"> / {totals.expected}</span> {t('sum.sent')}
      </p>
      <p className="closing-parts">
        <LookMark look={ACCEPTED}>
          {t('sum.accepted')} <b className="strong">{totals.accepted}</b>
        </LookMark>
        <LookMark look={TO_REVIEW}>
          {t('sum.toReview')} <b className="strong">{totals.toReview}</b>
        </LookMark>
        <LookMark look={NEEDS_LOOK}>
          {t('sum.needsLook')} <b className="strong">{totals.needsLook}</b>
        </LookMark>
        <LookMark look={NOT_SENT}>
          {t('sum.notSent')} <b className="strong">{totals.notSent}</b>
        </LookMark>
        {totals.requested > 0 ? (
          <span className="mute wide-only">{t('sum.requested', { count: totals.requested })}</span>
        ) : null}
      </p>
    </div>
  );
}
