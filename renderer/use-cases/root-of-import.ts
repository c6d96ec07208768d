import type { ImportedFile } from '#renderer/data/import-record.ts';
import type { Session } from '#renderer/data/session.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import type { PublicKey } from '#shared/ids.ts';
import { decideRoot, type RootDecision } from '#shared/package/root-claims.ts';
import type { PackageManifest } from '#shared/package/types.ts';

/**
 * A plan package tells who the focal point is; the first one is believed, a different key later is not (its segments
 * wait). Of two keys that both say so in one import neither is believed: the officer has to leave one out.
 *
 * @returns the key the ledger works with from now on; null when nothing changed
 */
export function adoptRootFrom(session: Session, manifests: readonly PackageManifest[]): PublicKey | null {
  const { ledger } = session;
  const decision = decide(session, manifests, ledger.options.root);
  if (decision.kind !== 'adopt') return null;
  ledger.adoptRoot(decision.claim.root);
  return decision.claim.root;
}

/**
 * What to say of a file that gives a key for the focal point's that this machine has no reason to believe; null when
 * there is nothing to say. The officer compares with the dispatch, the program cannot.
 */
export function rivalIn(
  session: Session,
  manifest: PackageManifest,
  manifests: readonly PackageManifest[],
): Pick<ImportedFile, 'code' | 'message' | 'advice'> | null {
  const { ledger, profile } = session;
  const said = decide(session, [manifest], null);
  if (said.kind !== 'adopt') return null;
  const { root: key } = said.claim;
  if (key === ledger.options.root || key === profile.publicKey) return null;
  if (ledger.segments().some(({ author, agency }) => author === key && agency !== null)) return null;
  const all = decide(session, manifests, ledger.options.root);
  return {
    code: 'rival-focal-key',
    message:
      all.kind === 'several'
        ? `${all.claims.length} khóa cùng tự nhận là đầu mối; chưa tin khóa nào (tệp này: ${fingerprint(key)})`
        : `Tự nhận là đầu mối nhưng khóa khác (${fingerprint(key)}); để riêng, không vào sổ`,
    advice:
      'Đối chiếu dấu vân tay với công văn của cơ quan đầu mối. Tệp đúng thì nhận riêng một mình tệp đó; tệp sai thì báo đầu mối.',
  };
}

function decide(
  { ledger, profile }: Session,
  manifests: readonly PackageManifest[],
  known: PublicKey | null,
): RootDecision {
  return decideRoot(manifests, { known, focalAgency: ledger.options.focalAgency, own: profile.publicKey });
}
