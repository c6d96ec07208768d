import type { Ledger } from '#shared/ledger/ledger-api.ts';
import { freezesOf } from '#shared/office/draft/freezes.ts';
import type { Draft } from '#shared/office/draft/make-draft.ts';
import { codeOfDraft } from '#shared/office/draft/make-freeze.ts';

/**
 * `report` of summary.json: the code the report would be frozen under, how much of it is edited, and every freeze the
 * packages brought. The code is that of the window for the same content, so that both can be held against each other.
 */
export async function reportLines(ledger: Ledger, draft: Draft) {
  const { code, digest } = await codeOfDraft(ledger, draft);
  const count = (...standings: readonly string[]): number =>
    draft.blocks.filter(({ standing }) => standings.includes(standing)).length;
  return {
    document: draft.id,
    code,
    digest,
    blocks: {
      all: draft.blocks.length,
      edited: count('edited', 'stale', 'orphan'),
      unsettled: count('stale', 'orphan'),
      added: count('added'),
      hidden: count('hidden'),
    },
    frozen: freezesOf(ledger, draft.period, draft.id).map(
      ({ code: frozen, digest: of, asOf, at, by, standing }) => ({
        code: frozen,
        digest: of,
        asOf,
        at,
        by,
        standing,
      }),
    ),
  };
}
