import { useBook, useLedger, useProfile, useSession } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { giveReceipts } from '#renderer/use-cases/give-receipts.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import { useTranslation } from 'react-i18next';

/** "Lưu biên nhận…": a file that tells every sender what has arrived here. */
export function GiveReceipts() {
  const { t } = useTranslation('exchange');
  const session = useSession();
  const book = useBook();
  const { ledger } = useLedger();
  const { agency } = useProfile();
  const received = ledger.segments().some((info) => info.agency !== null && info.agency !== agency);
  const give = async () => {
    try {
      saySaved(await giveReceipts(session, book));
    } catch (error) {
      sayProblem(error);
    }
  };
  return (
    <div className="send-act">
      <Button disabledReason={received ? undefined : t('receipts.nothing')} onClick={() => void give()}>
        {t('receipts.save')}
      </Button>
      <p className="mute small send-what">{t('receipts.help')}</p>
    </div>
  );
}
