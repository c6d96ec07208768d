import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import {
  draftRecoveryKey,
  nameRecoveryKey,
  saveRecoverySheet,
  type RecoveryDraft,
} from '#renderer/use-cases/recovery-key.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The sheet for the safe is printed or saved first; only then does the plan name its key. */
export function MakeRecoveryDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('machines');
  const session = useSession();
  const book = useBook();
  const [draft, setDraft] = useState<RecoveryDraft | null>(null);
  const [kept, setKept] = useState(false);
  const [clear, setClear] = useState(false);
  useEffect(() => {
    // One key for the dialog: what is printed and what is named must be the same one.
    draftRecoveryKey(session, book).then(setDraft, sayProblem);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      if ((await work()) !== null) setKept(true);
    } catch (error) {
      sayProblem(error);
    }
  };
  const print = async ({ sheet, title }: RecoveryDraft) =>
    (await session.host.print({ html: sheet, title })) === 'printed' ? true : null;
  const name = async (made: RecoveryDraft) => {
    try {
      await nameRecoveryKey(session, made);
      sayAction({ tone: 'done', text: t('recovery.named') });
      onClose();
    } catch (error) {
      sayProblem(error);
    }
  };
  if (draft === null) return null;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('recovery.makeTitle')}
      width={560}
      actions={
        <>
          <Button onClick={onClose}>{t('own.cancel')}</Button>
          <Button
            look="primary"
            disabledReason={!kept ? t('recovery.keepFirst') : clear ? undefined : t('recovery.clearFirst')}
            onClick={() => void name(draft)}
          >
            {t('recovery.makeDo')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('recovery.makeText')}</p>
        <p className="actions">
          <Button onClick={() => void attempt(() => print(draft))}>{t('recovery.print')}</Button>
          <Button onClick={() => void attempt(() => saveRecoverySheet(session, draft))}>
            {t('recovery.save')}
          </Button>
        </p>
        <p className="second">
          {t('recovery.printOf')} <span className="machine-print">{fingerprint(draft.publicKey)}</span>
        </p>
        {kept ? (
          <CheckBox checked={clear} onChange={setClear} help={t('recovery.clearHelp')}>
            {t('recovery.clear')}
          </CheckBox>
        ) : null}
      </div>
    </Dialog>
  );
}
