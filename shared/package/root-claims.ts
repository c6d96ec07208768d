import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { groupBy } from '#shared/group-by.ts';
import type { AgencyId, PublicKey } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import type { PackageManifest } from './types.ts';

/** A key that packages give for the focal point's root, and who says so. */
export interface RootClaim {
  readonly root: PublicKey;
  /** To be compared with the official dispatch. */
  readonly fingerprint: string;
  readonly saidBy: readonly Pick<PackageManifest['author'], 'publicKey' | 'agencyName' | 'person'>[];
}

/** Whom to believe after looking at the manifests of an import. */
export type RootDecision =
  | { readonly kind: 'nothing-new' }
  /** Nothing was known, and all that speak of it agree. */
  | { readonly kind: 'adopt'; readonly claim: RootClaim }
  /** Nothing was known, and they do not agree: none is believed, the officer compares with the dispatch. */
  | { readonly kind: 'several'; readonly claims: readonly RootClaim[] }
  /** Somebody names another root than the one this machine was told: not believed, to be reported. */
  | { readonly kind: 'other'; readonly claims: readonly RootClaim[] };

/**
 * Reads out of an import's manifests who the focal point is. The first plan package is believed; a root once known is
 * not replaced by any file (a successor is named within the ledger, by the old key), and of two keys that claim it in
 * one import neither is believed.
 *
 * @param known the root this machine works with, null before any plan package
 * @param own this machine's key: in a full copy it made itself it says what it knew then
 */
export function decideRoot(
  manifests: readonly PackageManifest[],
  {
    known,
    focalAgency,
    own,
  }: { readonly known: PublicKey | null; readonly focalAgency: AgencyId; readonly own: PublicKey | null },
): RootDecision {
  const said = manifests.flatMap((manifest) => {
    const root = rootSaidBy(manifest, focalAgency, own);
    return root === null ? [] : [{ root, author: manifest.author }];
  });
  const claims = [...groupBy(said, ({ root }) => root)]
    .map(([root, sayings]): RootClaim => {
      const authors = new Map(sayings.map(({ author }) => [author.publicKey, author]));
      const saidBy = [...authors.values()].map(({ publicKey, agencyName, person }) => ({
        publicKey,
        agencyName,
        person,
      }));
      return { root, fingerprint: fingerprint(root), saidBy };
    })
    .toSorted((a, b) => (a.root < b.root ? -1 : 1));
  const others = claims.filter(({ root }) => root !== known);
  const [claim] = others;
  if (claim === undefined) return { kind: 'nothing-new' };
  if (known !== null) return { kind: 'other', claims: others };
  return others.length === 1 ? { kind: 'adopt', claim } : { kind: 'several', claims: others };
}

/** What an officer reads when a decision is not plain; null when there is nothing to say. */
export function rootProblem(decision: RootDecision): Problem | null {
  if (decision.kind === 'nothing-new' || decision.kind === 'adopt') return null;
  const where = decision.claims.map((claim) => claim.fingerprint).join(', ');
  return decision.kind === 'several'
    ? new Problem('two-roots', 'Có hai khóa khác nhau cùng nhận là cơ quan đầu mối, chưa tin khóa nào.', {
        where,
        advice: 'Đồng chí so mã đối chiếu với công văn của cơ quan đầu mối, rồi chỉ nhận lại gói có mã đúng.',
      })
    : new Problem('other-root', 'Có gói nhận là của cơ quan đầu mối nhưng mang khóa khác khóa đã biết.', {
        where,
        advice:
          'Phần đó được giữ lại, chưa áp dụng. Đồng chí gọi cơ quan đầu mối hỏi có thay khóa không trước khi làm gì thêm.',
      });
}

/** A plan package, or the focal point's own full copy, speaks for the focal point; so does one's own full copy. */
function rootSaidBy(
  { kind, author, root }: PackageManifest,
  focalAgency: AgencyId,
  own: PublicKey | null,
): PublicKey | null {
  if (kind === 'full-copy' && author.publicKey === own) return root;
  if (author.agency !== focalAgency) return null;
  if (kind === 'plan') return root ?? author.publicKey;
  return kind === 'full-copy' && root === author.publicKey ? root : null;
}
