import { useLedger, useProfile, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { useRecoveryKey as takeOverByRecoveryKey } from '#renderer/use-cases/recovery-key.ts';
import { recoveryLineIn } from '#shared/package/recovery-line.ts';
import { Problem } from '#shared/problem.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MakeRecoveryDialog } from './make-recovery-dialog.tsx';

/** The focal point's key for the safe: made and saved on the machine that leads, used on the one that follows it. */
export function RecoveryKeyPart() {
  const { t } = useTranslation('machines');
  const { publicKey, role } = useProfile();
  const keys = useLedger().ledger.keys();
  const [using, setUsing] = useState(false);
  const [making, setMaking] = useState(false);
  if (role !== 'focal') return null;
  const own = keys.find((key) => key.publicKey === publicKey);
  const leads = own !== undefined && own.office !== null && own.stopped === null;
  const made = keys.filter(({ office }) => office === 'recovery').length;
  return (
    <PaneSection title={t('recovery.title')}>
      <p className="second">{t(leads ? 'recovery.text' : 'recovery.useHelp')}</p>
      {leads ? (
        <p className="second">{made === 0 ? t('recovery.none') : t('recovery.made', { count: made })}</p>
      ) : null}
      <p className="machine-act">
        {leads ? (
          <Button onClick={() => setMaking(true)}>{t('recovery.make')}</Button>
        ) : (
          <Button onClick={() => setUsing(true)}>{t('recovery.use')}</Button>
        )}
      </p>
      {making ? <MakeRecoveryDialog onClose={() => setMaking(false)} /> : null}
      {using ? <UseDialog onClose={() => setUsing(false)} /> : null}
    </PaneSection>
  );
}

function UseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('machines');
  const session = useSession();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const takeOver = async () => {
    try {
      await takeOverByRecoveryKey(session, text);
      sayAction({ tone: 'done', text: t('recovery.done') });
      onClose();
    } catch (error) {
      if (error instanceof Problem) setProblem(error);
      else sayProblem(error);
    }
  };
  const choose = async () => {
    try {
      const [file] = await session.host.openFiles({ kinds: ['html'], multiple: false });
      if (file === undefined) return;
      setText(recoveryLineIn(new TextDecoder().decode(file.bytes)) ?? file.name);
      setProblem(null);
    } catch (error) {
      sayProblem(error);
    }
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('recovery.useTitle')}
      width={560}
      actions={
        <>
          <Button onClick={() => void choose()}>{t('recovery.choose')}</Button>
          <Button
            look="primary"
            disabledReason={text.trim() === '' ? t('recovery.missing') : undefined}
            onClick={() => void takeOver()}
          >
            {t('recovery.useDo')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('recovery.line')}
        help={t('recovery.lineHelp')}
        value={text}
        error={problem === null ? undefined : [problem.message, problem.advice].filter(Boolean).join(' ')}
        onChange={(typed) => {
          setText(typed);
          setProblem(null);
        }}
      />
    </Dialog>
  );
}
