import 'fake-indexeddb/auto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { YearPlay } from '#renderer/testing/plan-year/play-year.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { planYear } from '#shared/simulation/testing/plan-year/plan-year.ts';
import { vietnamTime } from '#shared/simulation/sample-agencies.ts';
import { encodeSegmentFile } from '../../electron/journal/segment-file.ts';
import { freshProfile } from '../support/profile.ts';

/** The focal point's computer on the day on which the last quarter is to be consolidated. */
export interface YearComputer {
  /** Key, journal and note as the program left them; its database is empty, as after a damaged profile. */
  readonly profile: string;
  /** Everything received before. */
  readonly before: readonly OpenedFile[];
  /** What the agencies sent for the last quarter, packages and workbooks, in the order in which they came. */
  readonly posted: readonly OpenedFile[];
}

/** Plays the year up to the last quarter, and lets the agencies send what they have to say of it. */
export async function yearComputer(seed: string): Promise<YearComputer> {
  const opened = vietnamTime('2025-03-05 00:00');
  const frozen = vietnamTime('2025-03-21 09:00');
  const events = planYear(seed).filter(
    (event) =>
      event.at < opened || (event.at < frozen && ['submit', 'send', 'fill', 'hand-out'].includes(event.kind)),
  );
  const play = await YearPlay.of(events);
  const { host, session } = play.focal;
  const profile = freshProfile();
  const { publicKey } = session.profile;
  const key = Buffer.from(await host.secretKey()).toString('base64');
  const keyFile = { version: 1, publicKey, wrappedBy: 'none', key };
  writeFileSync(path.join(profile, 'device-key.json'), JSON.stringify(keyFile), { mode: 0o600 });
  const journal = path.join(profile, 'journal', session.planId);
  for (const { hash, bytes, signature } of host.journaled.values()) {
    mkdirSync(path.join(journal, hash.slice(0, 2)), { recursive: true });
    writeFileSync(path.join(journal, hash.slice(0, 2), `${hash}.seg`), encodeSegmentFile(bytes, signature));
  }
  for (const { note } of await host.journal.notes()) writeFileSync(path.join(journal, 'machine.json'), note);
  return { profile, before: play.received.flatMap(({ files }) => files), posted: play.post };
}
