import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import { createLedger } from '#shared/ledger/create-ledger.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { SignedSegment } from '#shared/ledger/types.ts';
import type { PlanId, SegmentHash } from '#shared/ids.ts';
import { readPackage } from '#shared/package/read-package.ts';
import { decodeSegmentFile } from '../../electron/journal/segment-file.ts';

/** The segments a computer keeps in its journal, read from the disk beside the running program. */
export function journalOf(profile: string, planId: PlanId): readonly SignedSegment[] {
  const folder = path.join(profile, 'journal', planId);
  return readdirSync(folder)
    .filter((name) => /^[0-9a-f]{2}$/u.test(name))
    .flatMap((prefix) =>
      readdirSync(path.join(folder, prefix))
        .filter((name) => name.endsWith('.seg'))
        .map((name) => path.join(folder, prefix, name)),
    )
    .map((file) => {
      const hash = path.basename(file, '.seg') as SegmentHash;
      const segment = decodeSegmentFile(readFileSync(file), hash);
      if (segment === null) throw new Error(`Damaged: ${file}`);
      return { hash, ...segment };
    });
}

/** Names (SHA-256) of the evidence files a computer keeps beside its journal, each held against its content. */
export async function journalFilesOf(profile: string, planId: PlanId): Promise<readonly string[]> {
  const folder = path.join(profile, 'journal', planId, 'att');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).flatMap((prefix) =>
    /^[0-9a-f]{2}$/u.test(prefix)
      ? readdirSync(path.join(folder, prefix)).map((name) => path.join(folder, prefix, name))
      : [],
  );
  const names: string[] = [];
  for (const file of files.filter((each) => each.endsWith('.att'))) {
    const name = path.basename(file, '.att');
    if ((await sha256Hex(readFileSync(file))) !== name) throw new Error(`Damaged: ${file}`);
    names.push(name);
  }
  return names.toSorted();
}

/** Hashes of every segment in a package. */
export async function packedHashes(file: string): Promise<readonly SegmentHash[]> {
  const { segments } = await readPackage(readFileSync(file));
  return segments.map(({ hash }) => hash);
}

/** Receives the segments into an empty ledger outside the program: every hash and signature is checked anew. */
export async function ledgerOf(segments: readonly SignedSegment[], planPackage: string): Promise<Ledger> {
  const { manifest } = await readPackage(readFileSync(planPackage));
  const ledger = createLedger({
    planId: manifest.planId,
    root: manifest.root,
    focalAgency: manifest.author.agency,
    self: null,
  });
  await ledger.receive(segments);
  return ledger;
}

/** What other computers wrote, as this one sees it: their segments, and the reports and submissions these amount to. */
export function importedPart(ledger: Ledger) {
  const { root } = ledger.options;
  return {
    segments: ledger
      .segments()
      .flatMap(({ hash, author }) => (author === root ? [] : [hash]))
      .toSorted(),
    values: ['rep/', 'submit/'].flatMap((prefix) =>
      ledger.entities(prefix).map((entity) => [entity, ledger.read(entity)]),
    ),
  };
}
