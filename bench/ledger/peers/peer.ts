import type { simulateReports } from '../simulated-reports.ts';

export type AgencyReports = ReturnType<typeof simulateReports>;

/** Another way of keeping the same reports: every agency writes its own, a reader takes all of them in. */
export interface Peer {
  readonly name: string;
  /** How it keeps the data; part of what is printed, because the choice decides the result. */
  readonly layout: string;
  /** One file per agency, as the library would send it. */
  write(data: AgencyReports): readonly Uint8Array[];
  /** From the bytes to a state that can be read. */
  merge(files: readonly Uint8Array[]): unknown;
  /** Every value as plain objects, and how many reports there are. */
  readAll(merged: unknown): number;
}
