import { fixedSigner } from '#shared/crypto/fixed-signer.ts';
import type { ExportableSigner } from '#shared/crypto/ed25519.ts';
import { agencyId, planId, type AgencyId, type PublicKey } from '#shared/ids.ts';
import { createLedger } from '../create-ledger.ts';
import { entity } from '../entities.ts';
import type { Ledger } from '../ledger-api.ts';
import type { Change, SignedSegment } from '../types.ts';

/** For tests: one plan, its focal point, two ordinary agencies. */
export const PLAN = planId('158-KH-UBND-2024');
export const FOCAL = agencyId('ubnd-thanh-pho-phu-quoc');
export const HEALTH = agencyId('so-y-te');
export const TOURISM = agencyId('so-du-lich');

/** 9 a.m. on 17/9/2024 in Vietnam. */
export const NOW = Date.UTC(2024, 8, 17, 2);

const signers = new Map<number, Promise<ExportableSigner>>();

/** Key 1 is the focal point's; the same number is always the same key. */
export function signer(number: number): Promise<ExportableSigner> {
  const made = signers.get(number) ?? fixedSigner(number);
  signers.set(number, made);
  return made;
}

/** A machine: its ledger and its key. */
export interface Machine {
  readonly ledger: Ledger;
  readonly key: ExportableSigner;
  readonly agency: AgencyId;
  write(changes: readonly Change[], at?: number): Promise<SignedSegment>;
}

export async function machine(number: number, agency: AgencyId, root?: PublicKey | null): Promise<Machine> {
  const key = await signer(number);
  const focal = await signer(1);
  const ledger = createLedger({
    planId: PLAN,
    root: root === undefined ? focal.publicKey : root,
    focalAgency: FOCAL,
    self: { publicKey: key.publicKey, agency },
  });
  return {
    ledger,
    key,
    agency,
    write: (changes, at = NOW) => ledger.commit(changes, key, at),
  };
}

/** The focal point takes the machines' keys into its roster. */
export function accept(...machines: readonly Machine[]): readonly Change[] {
  return machines.map(({ key, agency }) => ({ entity: entity.roster(key.publicKey), fields: { agency } }));
}

export function revoke({ key }: Machine, upTo: SignedSegment): Change {
  return { entity: entity.roster(key.publicKey), fields: { cut: upTo.hash } };
}

/** One field of an agency's report. */
export function report(agency: AgencyId, result: string, task = 'I.1'): Change {
  return { entity: `rep/${agency}/${task}/2024-Q3`, fields: { result } };
}

export function resultOf(ledger: Ledger, agency: AgencyId, task = 'I.1'): unknown {
  return ledger.read(`rep/${agency}/${task}/2024-Q3`)?.['result'];
}
