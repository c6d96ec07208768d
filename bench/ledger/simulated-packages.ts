import { generateSigner } from '#shared/crypto/ed25519.ts';
import { agencyId, planId } from '#shared/ids.ts';
import { createLedger } from '#shared/ledger/create-ledger.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { LedgerOptions } from '#shared/ledger/types.ts';
import { writePackage } from '#shared/package/write-package.ts';
import type { simulateReports } from './simulated-reports.ts';

/**
 * The focal point's package and one per agency, and the options of a device that takes them all in.
 *
 * @param oneMorePeriod also each agency's next package: its history again and the last period once more
 */
export async function simulatePackages(
  data: ReturnType<typeof simulateReports>,
  { oneMorePeriod = false }: { readonly oneMorePeriod?: boolean } = {},
): Promise<{
  readonly options: LedgerOptions;
  readonly packages: readonly Uint8Array[];
  readonly more: readonly Uint8Array[];
}> {
  const focal = await generateSigner();
  const focalAgency = agencyId('ubnd-thanh-pho-phu-quoc');
  const plan = planId('158-KH-UBND-2024');
  const options: LedgerOptions = { planId: plan, root: focal.publicKey, focalAgency, self: null };
  const createdAt = Date.UTC(2024, 8, 17, 9);
  const agencies = await Promise.all(
    data.map(async ({ agency, commits }) => ({
      agency: agencyId(agency),
      commits,
      signer: await generateSigner(),
    })),
  );
  const focalLedger = createLedger(options);
  await focalLedger.commit(
    agencies.map(({ agency, signer }) => ({ entity: entity.roster(signer.publicKey), fields: { agency } })),
    focal,
    createdAt,
  );
  const packageOf = (
    signer: typeof focal,
    agency: LedgerOptions['focalAgency'],
    ledger: typeof focalLedger,
  ) =>
    writePackage({
      kind: 'report',
      planId: plan,
      planNumber: '158/KH-UBND',
      author: { publicKey: signer.publicKey, agency, agencyName: agency, person: 'Mô phỏng' },
      period: null,
      createdAt,
      root: focal.publicKey,
      segments: ledger.export({ author: signer.publicKey }),
      attachments: new Map(),
      seen: ledger.heads(),
      signer,
    });
  const packages = [await packageOf(focal, focalAgency, focalLedger)];
  const more: Uint8Array[] = [];
  for (const { agency, commits, signer } of agencies) {
    const ledger = createLedger({ ...options, self: { publicKey: signer.publicKey, agency } });
    for (const reports of commits) await ledger.commit(reports, signer, createdAt);
    packages.push(await packageOf(signer, agency, ledger));
    if (!oneMorePeriod) continue;
    const next = (commits.at(-1) ?? []).map(({ entity: id, fields }) => ({ entity: `${id}-2`, fields }));
    await ledger.commit(next, signer, createdAt);
    more.push(await packageOf(signer, agency, ledger));
  }
  return { options, packages, more };
}
