import * as Automerge from '@automerge/automerge';
import type { Peer } from './peer.ts';

interface Reports {
  readonly reports: Record<string, Record<string, unknown>>;
}

/**
 * Automerge: a document for each agency, which is several times quicker than all agencies in one and possible here,
 * because no two agencies write the same report.
 */
export const automergePeer: Peer = {
  name: 'Automerge',
  layout: 'one document per agency',
  write: (data) =>
    data.map(({ commits }) => {
      let doc = Automerge.from<Reports & Record<string, unknown>>({ reports: {} });
      for (const commit of commits) {
        doc = Automerge.change(doc, ({ reports }) => {
          for (const { entity, fields } of commit) reports[entity] = { ...fields };
        });
      }
      return Automerge.save(doc);
    }),
  merge: (files) => files.map((file) => Automerge.load<Reports & Record<string, unknown>>(file)),
  readAll: (merged) =>
    (merged as readonly Automerge.Doc<Reports>[]).reduce(
      (sum, doc) => sum + Object.keys(Automerge.toJS(doc).reports).length,
      0,
    ),
};
