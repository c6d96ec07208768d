import { inflateSync } from 'node:zlib';
import { zlibSync } from 'fflate';
import type { simulateReports } from './simulated-reports.ts';

/**
 * The floor: nothing can load the reports faster than the final state alone, as one deflated JSON.
 * Deflated by the same library as the packages, so that the sizes compare the formats.
 */
export function deflateFinalState(data: ReturnType<typeof simulateReports>): Uint8Array {
  const reports = data.flatMap(({ commits }) =>
    commits.flatMap((commit) => commit.map(({ entity, fields }) => ({ id: entity, ...fields }))),
  );
  return zlibSync(new TextEncoder().encode(JSON.stringify(reports)), { level: 9 });
}

export function parseFinalState(deflated: Uint8Array): unknown {
  return JSON.parse(inflateSync(deflated).toString('utf8'));
}
