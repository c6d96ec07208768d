import type { AgencyId, Instant } from '#shared/ids.ts';
import type { SegmentInfo } from '#shared/ledger/types.ts';
import { useMemo } from 'react';
import { authorNames } from './author-names.ts';
import { segmentOrigins, type SegmentOrigin } from './segment-origins.ts';
import { useBook, useImportLog, useProfile } from './session-context.tsx';

/** Who wrote a segment, when, and how it came here. */
export interface WriterWords {
  /** Empty where no record names a person for the key. */
  readonly person: string;
  /** Short name of the agency, or the fingerprint of a key nobody accepted. */
  readonly agency: string;
  readonly agencyId: AgencyId | null;
  /** Written on this machine. */
  readonly here: boolean;
  /** By the writer's clock. */
  readonly at: Instant;
  /** Null for what was written here and for what came before files were named. */
  readonly origin: SegmentOrigin | null;
}

/** Puts a segment's writer into words, for histories, conflicts and sources. */
export function useWriters(): (writer: SegmentInfo) => WriterWords {
  const book = useBook();
  const log = useImportLog();
  const profile = useProfile();
  return useMemo(() => {
    const origins = segmentOrigins(log ?? []);
    const { agencyOf, nameOf } = authorNames(book, log ?? [], profile);
    const persons = new Map<string, string>();
    for (const { author, person } of (log ?? []).flatMap(({ files }) => files)) {
      if (author && person) persons.set(author, person);
    }
    for (const { publicKey, person } of [...book.devices, profile]) {
      if (person !== '') persons.set(publicKey, person);
    }
    return ({ author, agency, time, hash }) => ({
      person: persons.get(author) ?? '',
      agency: book.agencies.find(({ id }) => id === agency)?.shortName ?? nameOf(author),
      agencyId: agency ?? agencyOf(author),
      here: author === profile.publicKey,
      at: time,
      origin: origins.get(hash) ?? null,
    });
  }, [book, log, profile]);
}
