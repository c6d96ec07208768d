import { useBook, useLedger } from '#renderer/data/session-context.tsx';
import { LookMark } from '#renderer/ui/look-mark.tsx';
import { receivedBy } from '#shared/book/receipts.ts';
import type { SegmentHash } from '#shared/ids.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Whether what was submitted has arrived, by the receipts that came back and by nothing else. */
export function SentReceipts({ submission }: { readonly submission: SegmentHash }) {
  const { t } = useTranslation('exchange');
  const view = useLedger();
  const { agencies } = useBook();
  const receipts = useMemo(() => receivedBy(view.ledger, submission), [view, submission]);
  if (receipts.length === 0) return <p className="mute send-what">{t('receipts.none')}</p>;
  return (
    <>
      {receipts.map(({ by, at }) => (
        <p key={by} className="send-what">
          <LookMark look={{ shape: 'done', tone: 'done' }}>
            {t('receipts.got', {
              agency: agencies.find(({ id }) => id === by)?.shortName ?? by,
              at: formatDateTime(at),
            })}
          </LookMark>
        </p>
      ))}
    </>
  );
}
