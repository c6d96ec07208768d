import * as Y from 'yjs';
import type { Peer } from './peer.ts';

/** Yjs: one map of reports, one map of fields for each; agencies' updates are applied to one document. */
export const yjsPeer: Peer = {
  name: 'Yjs',
  layout: 'one document',
  write: (data) =>
    data.map(({ commits }) => {
      const doc = new Y.Doc();
      const reports = doc.getMap<Y.Map<unknown>>('reports');
      for (const commit of commits) {
        doc.transact(() => {
          for (const { entity, fields } of commit) reports.set(entity, new Y.Map(Object.entries(fields)));
        });
      }
      return Y.encodeStateAsUpdate(doc);
    }),
  merge: (files) => {
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const file of files) Y.applyUpdate(doc, file);
    });
    return doc;
  },
  readAll: (merged) => Object.keys((merged as Y.Doc).getMap('reports').toJSON()).length,
};
