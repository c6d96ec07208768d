import { useHeldFiles } from '#renderer/data/use-held-files.ts';
import { useLedger, useProfile } from '#renderer/data/session-context.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { sizeOf } from '#shared/package/fit-files.ts';
import { packageContents } from '#shared/package/package-contents.ts';
import { packageFiles } from '#shared/package/package-files.ts';
import { formatBytes } from '#shared/text/format-bytes.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Whether evidence files go along in a package, how many and how heavy; nothing where none is named. */
export function CarryFiles({
  kind,
  checked,
  onChange,
}: {
  readonly kind: 'report' | 'full-copy';
  readonly checked: boolean;
  readonly onChange: (carry: boolean) => void;
}) {
  const { t } = useTranslation('exchange');
  const view = useLedger();
  const held = useHeldFiles();
  const { agency } = useProfile();
  const { carried, leftOut, absent } = useMemo(
    () => packageFiles(kind, packageContents(view.ledger, kind, { agency }), (sha256) => held.has(sha256)),
    [view, held, kind, agency],
  );
  const notes = [
    checked || carried.length === 0 ? null : t('files.without'),
    leftOut.length > 0
      ? t('files.leftOut', { count: leftOut.length, size: formatBytes(sizeOf(leftOut)) })
      : null,
    absent.length > 0 ? t('files.absent', { count: absent.length }) : null,
  ].filter((note) => note !== null);
  if (carried.length + leftOut.length + absent.length === 0) return null;
  return (
    <div className="send-what">
      {carried.length === 0 ? null : (
        <CheckBox checked={checked} onChange={onChange}>
          {t('files.carry', { count: carried.length, size: formatBytes(sizeOf(carried)) })}
        </CheckBox>
      )}
      {notes.length === 0 ? null : <p className="mute small">{notes.join(' ')}</p>}
    </div>
  );
}
