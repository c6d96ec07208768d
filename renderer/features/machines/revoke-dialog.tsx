import { useBook, useLedger, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { copyText } from '#renderer/ui/copy-text.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { PickOne } from '#renderer/ui/pick-one.tsx';
import { RadioRow } from '#renderer/ui/radio-row.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { revokeKey } from '#renderer/use-cases/change-keys.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { segmentHash, type PublicKey } from '#shared/ids.ts';
import type { SegmentInfo } from '#shared/ledger/types.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Up to where the machine's work counts. */
type Until = 'all' | 'segment' | 'nothing';

/**
 * Stops a machine, in plain words what that means, when it is right, and up to where its work counts. An agency stops what
 * it took in by itself; of a machine the focal point accepted it gets the words with which it asks.
 */
export function RevokeDialog({
  publicKey,
  person,
  agency,
  road,
  onClose,
}: {
  readonly publicKey: PublicKey;
  /** Empty where unknown. */
  readonly person: string;
  readonly agency: string;
  /** By whose word this machine stops it; null where it asks. */
  readonly road: 'focal' | 'agency' | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('machines');
  const session = useSession();
  const { agencies, plan } = useBook();
  const { ledger } = useLedger();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<Until>('all');
  const written = ledger
    .segments()
    .filter(({ author }) => author === publicKey)
    .toSorted((a, b) => b.n - a.n || (a.hash < b.hash ? -1 : 1));
  const earlier = written.slice(1);
  const [last, setLast] = useState<string>(earlier[0]?.hash ?? '');
  const cut = written.find(({ hash }) => hash === last);
  const asks = road === null;
  const who = [person, agency].filter(Boolean).join(', ');
  const lost =
    until === 'nothing'
      ? written.length
      : cut === undefined
        ? 0
        : written.filter(({ n }) => n > cut.n).length;

  const revoke = async () => {
    try {
      const upTo = until === 'segment' ? segmentHash(last) : until === 'nothing' ? 'nothing' : undefined;
      await revokeKey(session, publicKey, reason.trim(), upTo);
      sayAction({
        tone: 'done',
        text: t(road === 'agency' ? 'revoke.doneAgency' : 'revoke.done', { agency }),
      });
      onClose();
    } catch (error) {
      sayProblem(error);
    }
  };
  const copyRequest = async () => {
    const focal = agencies.find(({ id }) => id === plan.focalPoint)?.name ?? plan.focalPoint;
    const upTo =
      until === 'segment' && cut !== undefined
        ? t('revoke.askUpTo', { n: cut.n, at: formatDateTime(cut.time) })
        : t(until === 'nothing' ? 'revoke.askNothing' : 'revoke.askAll');
    const text = t('revoke.askMessage', {
      focal,
      who,
      print: fingerprint(publicKey),
      upTo,
      reason: reason.trim(),
    });
    await copyText(text, t('revoke.asked'));
    onClose();
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(asks ? 'revoke.askTitle' : 'revoke.title', { agency })}
      width={560}
      actions={
        <>
          <Button onClick={onClose}>{t('own.cancel')}</Button>
          <Button
            look="primary"
            disabledReason={reason.trim() === '' ? t('revoke.missing') : undefined}
            onClick={() => void (asks ? copyRequest() : revoke())}
          >
            {t(asks ? 'revoke.ask' : 'revoke.do')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          {who} · <span className="machine-print">{fingerprint(publicKey)}</span>
        </p>
        <p>{t(asks ? 'revoke.askText' : 'revoke.text')}</p>
        <RadioRow
          label={t('revoke.until')}
          column
          value={until}
          onChange={setUntil}
          options={[
            { value: 'all', label: t('revoke.untilAll', { count: written.length }) },
            ...(earlier.length === 0 ? [] : [{ value: 'segment' as const, label: t('revoke.untilSegment') }]),
            ...(written.length === 0 ? [] : [{ value: 'nothing' as const, label: t('revoke.untilNothing') }]),
          ]}
        />
        {until === 'segment' ? (
          <div className="revoke-cut">
            <PickOne
              label={t('revoke.lastCounted')}
              value={last}
              onChange={setLast}
              options={earlier.map((info) => ({ value: info.hash, label: wordsOf(info) }))}
            />
          </div>
        ) : null}
        {until === 'all' ? null : <p className="second">{t('revoke.lost', { count: lost })}</p>}
        <p className="second">{t(road === 'focal' ? 'revoke.when' : 'revoke.whenAgency')}</p>
        <TextField label={t('revoke.reason')} value={reason} onChange={setReason} />
      </div>
    </Dialog>
  );

  function wordsOf({ n, time, changeCount }: SegmentInfo): string {
    return t('revoke.segment', { n, at: formatDateTime(time), count: changeCount });
  }
}
