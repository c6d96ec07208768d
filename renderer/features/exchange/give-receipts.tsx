import { useBook, useLedger, useProfile, useSession } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { giveReceipts } from '#renderer/use-cases/give-receipts.ts';
import { useTranslation } from 'react-i18next';
import { useSendPackage } from './use-send-package.ts';

/** "Lưu biên nhận…": a file that tells every sender what has arrived here. */
export function GiveReceipts() {
  const { t } = useTranslation('exchange');
  const session = useSession();
  const book = useBook();
  const { ledger } = useLedger();
  const { agency } = useProfile();
  const received = ledger.segments().some((info) => info.agency !== null && info.agency !== agency);
  const { send, blocked, asking } = useSendPackage();
  return (
    <div className="send-act">
      <Button
        disabledReason={received ? blocked : t('receipts.nothing')}
        onClick={() => send((to) => giveReceipts(session, book, to))}
      >
        {t('receipts.save')}
      </Button>
      <p className="mute small send-what">{t('receipts.help')}</p>
      {asking}
    </div>
  );
}
