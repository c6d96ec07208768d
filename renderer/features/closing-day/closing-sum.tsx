import { LookMark } from '#renderer/ui/look-mark.tsx';
import type { MarkLook } from '#renderer/ui/status-looks.ts';
import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import { useTranslation } from 'react-i18next';
import type { ClosingFilter } from './closing-filter.ts';

const PARTS = [
  { filter: 'accepted', total: 'accepted', look: { shape: 'done', tone: 'done', plain: true } },
  { filter: 'to-review', total: 'toReview', look: { shape: 'review', tone: 'run', plain: true } },
  { filter: 'needs-look', total: 'needsLook', look: { shape: 'soon', tone: 'soon', plain: true } },
  { filter: 'not-sent', total: 'notSent', look: { shape: 'none', tone: 'late', plain: true } },
] as const satisfies readonly { filter: ClosingFilter; total: keyof ClosingDay['totals']; look: MarkLook }[];

/** "14 / 18 cơ quan đã gửi": accepted + to review + to look at + not sent = expected; each shows its agencies. */
export function ClosingSum({
  totals,
  filter,
  onFilter,
}: {
  readonly totals: ClosingDay['totals'];
  readonly filter: ClosingFilter | null;
  readonly onFilter: (filter: ClosingFilter | null) => void;
}) {
  const { t } = useTranslation('closing-day');
  const apart = [
    ...(totals.requested > 0 ? [t('sum.requested', { count: totals.requested })] : []),
    ...(totals.parts > 0 ? [t('sum.parts', { count: totals.parts })] : []),
  ];
  return (
    <div className="closing-sum" role="group" aria-label={t('sum.label')}>
      <p>
        <b className="closing-sent">{totals.sent}</b>
        <span className="closing-expected"> / {totals.expected}</span> {t('sum.sent')}
      </p>
      <div className="closing-parts">
        {PARTS.map((part) => (
          <button
            key={part.filter}
            type="button"
            className="closing-part"
            aria-pressed={filter === part.filter}
            onClick={() => onFilter(filter === part.filter ? null : part.filter)}
          >
            <LookMark look={part.look}>
              {t(`sum.${part.total}`)} <b className="strong">{totals[part.total]}</b>
            </LookMark>
          </button>
        ))}
        {apart.length === 0 ? null : (
          <span className="mute wide-only">{t('sum.apart', { what: apart.join(', ') })}</span>
        )}
      </div>
    </div>
  );
}
