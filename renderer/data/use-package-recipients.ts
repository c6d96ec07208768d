import { packageRecipients, type PackageRecipient } from '#shared/book/package-recipients.ts';
import { useMemo } from 'react';
import { useBook, useImportLog, useLedger } from './session-context.tsx';
import { toldAddresses } from './told-by-machines.ts';

/** Who can be sent encrypted packages: by the plan's ledger, else by what the machines' own packages said. */
export function usePackageRecipients(): readonly PackageRecipient[] {
  const { devices } = useBook();
  const view = useLedger();
  const log = useImportLog();
  return useMemo(
    () => packageRecipients(view.ledger.keys(), devices, toldAddresses(log ?? [])),
    [view, devices, log],
  );
}
