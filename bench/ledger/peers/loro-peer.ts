import { LoroDoc, LoroMap, type Value } from 'loro-crdt';
import type { AgencyReports, Peer } from './peer.ts';

/** Loro, all agencies in one document: each one's updates are imported, which is quicker than importing snapshots. */
export const loroPeer: Peer = {
  name: 'Loro',
  layout: 'one document, updates',
  write: (data) => data.map((agency) => written(agency).export({ mode: 'update' })),
  merge: (files) => {
    const doc = new LoroDoc();
    for (const file of files) doc.import(file);
    return doc;
  },
  readAll: (merged) => countReports(merged as LoroDoc),
};

/** Loro without merging: a document for each agency, loaded from its snapshot, the quickest way it has. */
export const loroApartPeer: Peer = {
  name: 'Loro',
  layout: 'one document per agency, snapshots, nothing merged',
  write: (data) => data.map((agency) => written(agency).export({ mode: 'snapshot' })),
  merge: (files) => files.map((file) => LoroDoc.fromSnapshot(file)),
  readAll: (merged) => (merged as readonly LoroDoc[]).reduce((sum, doc) => sum + countReports(doc), 0),
};

function written({ commits }: AgencyReports[number]): LoroDoc {
  const doc = new LoroDoc();
  const reports = doc.getMap('reports');
  for (const commit of commits) {
    for (const { entity, fields } of commit) {
      const report = reports.setContainer(entity, new LoroMap());
      for (const [field, value] of Object.entries(fields)) report.set(field, value as Value);
    }
    doc.commit();
  }
  return doc;
}

function countReports(doc: LoroDoc): number {
  return Object.keys(doc.getMap('reports').toJSON() as object).length;
}
