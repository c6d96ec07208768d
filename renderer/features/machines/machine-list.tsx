import { personsTold } from '#renderer/data/told-by-machines.ts';
import { useBook, useImportLog, useLedger, useProfile, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { LookMark } from '#renderer/ui/look-mark.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import type { MarkLook } from '#renderer/ui/status-looks.ts';
import { restoreKey } from '#renderer/use-cases/change-keys.ts';
import { mayRevoke } from '#shared/book/changes/key-changes.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import type { KeyInfo } from '#shared/ledger/keys-of.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RevokeDialog } from './revoke-dialog.tsx';

interface Revoking {
  readonly key: KeyInfo;
  readonly person: string;
  /** Null where this machine can only ask the focal point. */
  readonly road: ReturnType<typeof mayRevoke>;
}

type State =
  'used' | 'root' | 'successor' | 'recovery' | 'revoked' | 'withdrawn' | 'retired' | 'forked' | 'unknown';

const LOOKS: Readonly<Record<State, MarkLook>> = {
  used: { shape: 'done', tone: 'done', plain: true },
  root: { shape: 'done', tone: 'done' },
  successor: { shape: 'done', tone: 'done' },
  recovery: { shape: 'dep', tone: 'dep', plain: true },
  revoked: { shape: 'off', tone: 'late' },
  withdrawn: { shape: 'off', tone: 'late' },
  retired: { shape: 'off', tone: 'off', plain: true },
  forked: { shape: 'clash', tone: 'wait' },
  unknown: { shape: 'need', tone: 'need' },
};

function stateOf({ stopped, office, forked, agencies }: KeyInfo): State {
  if (stopped !== null) return stopped;
  if (forked) return 'forked';
  return office ?? (agencies.length === 0 ? 'unknown' : 'used');
}

/**
 * Every key heard of, whose it is and how it stands; the focal point may stop one or take it in again, and so may an agency
 * with the machines it took in by itself.
 */
export function MachineList() {
  const { t } = useTranslation('machines');
  const session = useSession();
  const book = useBook();
  const { ledger } = useLedger();
  const profile = useProfile();
  const told = personsTold(useImportLog() ?? []);
  const [revoking, setRevoking] = useState<Revoking | null>(null);
  const keys = ledger.keys();
  const own = keys.find(({ publicKey }) => publicKey === profile.publicKey);
  const nameOf = (id: string | null): string =>
    book.agencies.find((agency) => agency.id === id)?.shortName ?? id ?? '—';

  const restore = async ({ publicKey, agency }: KeyInfo) => {
    try {
      await restoreKey(session, publicKey);
      sayAction({ tone: 'done', text: t('list.restored', { agency: nameOf(agency) }) });
    } catch (error) {
      sayProblem(error);
    }
  };
  return (
    <PaneSection title={t('list.title')}>
      <table className="tbl tbl-rows machine-list" aria-label={t('list.title')}>
        <thead>
          <tr>
            <th scope="col">{t('list.agency')}</th>
            <th scope="col">{t('list.person')}</th>
            <th scope="col">{t('list.fingerprint')}</th>
            <th scope="col">{t('list.state')}</th>
            <th scope="col">{t('list.last')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('list.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => {
            const here = key.publicKey === profile.publicKey;
            const device = book.devices.find(({ publicKey }) => publicKey === key.publicKey);
            const stood = stateOf(key);
            // A machine counts its own work at once; whether the others do is what its officer wants to know.
            const state = stood === 'used' && here && device === undefined ? 'unknown' : stood;
            const agency = nameOf(key.agency);
            const person = device?.person || (here ? profile.person : (told.get(key.publicKey) ?? ''));
            const who = [person, agency].filter(Boolean).join(', ');
            const taken = key.agencies.length > 0;
            const road = own === undefined || !taken ? null : mayRevoke(own, key);
            const asks =
              road === null && taken && !here && profile.role !== 'focal' && key.agency === profile.agency;
            const restores =
              (road === 'focal' && key.stopped === 'revoked') ||
              (road === 'agency' && key.stopped === 'withdrawn');
            return (
              <tr key={key.publicKey}>
                <td>{agency}</td>
                <td>
                  {person} {here ? <span className="mute">{t('list.here')}</span> : null}
                </td>
                <td className="machine-print">{fingerprint(key.publicKey)}</td>
                <td>
                  <LookMark look={LOOKS[state]}>{t(`list.state_of.${state}`)}</LookMark>
                </td>
                <td>{key.lastAt === null ? <span className="mute">—</span> : formatDateTime(key.lastAt)}</td>
                <td>
                  {key.stopped === null && (asks || road !== null) ? (
                    <Button
                      size="small"
                      aria-label={t(asks ? 'list.askOf' : 'list.revokeOf', { who })}
                      onClick={() => setRevoking({ key, person, road })}
                    >
                      {t(asks ? 'list.ask' : 'list.revoke')}
                    </Button>
                  ) : restores ? (
                    <Button
                      size="small"
                      aria-label={t('list.restoreOf', { who })}
                      onClick={() => void restore(key)}
                    >
                      {t('list.restore')}
                    </Button>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {revoking === null ? null : (
        <RevokeDialog
          publicKey={revoking.key.publicKey}
          person={revoking.person}
          road={revoking.road}
          agency={nameOf(revoking.key.agency)}
          onClose={() => setRevoking(null)}
        />
      )}
    </PaneSection>
  );
}
