import { useProfile, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { acceptRequest, handOverTo, vouchFor } from '#renderer/use-cases/change-keys.ts';
import { compareFingerprint, readKeyRequest, type KeyRequest } from '#shared/package/key-request.ts';
import { Problem } from '#shared/problem.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A machine that asks by a line of text: who it says it is, the fingerprint heard on the telephone, then accepted. */
export function TakeRequestDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('machines');
  const session = useSession();
  const { role, agency: own } = useProfile();
  const [line, setLine] = useState('');
  const [request, setRequest] = useState<KeyRequest | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [heard, setHeard] = useState('');
  const [over, setOver] = useState(false);
  const compared = request === null ? 'incomplete' : compareFingerprint(heard, request.publicKey);

  const read = async (text: string) => {
    setLine(text);
    setRequest(null);
    setProblem(null);
    if (text.trim() === '') return;
    try {
      setRequest(await readKeyRequest(text));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  const accept = async (asked: KeyRequest) => {
    try {
      if (role !== 'focal') await vouchFor(session, asked);
      else if (over) await handOverTo(session, asked);
      else await acceptRequest(session, asked);
      sayAction({
        tone: 'done',
        text: over ? t('take.doneOver') : t('take.done', { agency: asked.agencyName }),
      });
      onClose();
    } catch (error) {
      sayProblem(error);
    }
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('take.title')}
      width={560}
      actions={
        <Button
          look="primary"
          disabledReason={compared === 'same' ? undefined : t('take.incomplete')}
          onClick={() => request && void accept(request)}
        >
          {t('take.accept')}
        </Button>
      }
    >
      <TextArea
        label={t('take.line')}
        help={t('take.text')}
        value={line}
        error={problem === null ? undefined : [problem.message, problem.advice].filter(Boolean).join(' ')}
        onChange={(text) => void read(text)}
      />
      {request === null ? null : (
        <div className="machine-act stack">
          <p className="strong">{t('take.who', { person: request.person, agency: request.agencyName })}</p>
          <p>{t('take.call', { person: request.person })}</p>
          <TextField
            label={t('take.heard')}
            value={heard}
            onChange={setHeard}
            autoComplete="off"
            error={compared === 'different' ? t('take.different') : undefined}
            help={compared === 'same' ? t('take.same') : undefined}
          />
          {role === 'focal' && request.agency === own ? (
            <CheckBox checked={over} onChange={setOver} help={t('take.handOverHelp')}>
              {t('take.handOver')}
            </CheckBox>
          ) : null}
        </div>
      )}
    </Dialog>
  );
}
