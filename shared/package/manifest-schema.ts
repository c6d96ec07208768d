import * as v from 'valibot';
import { isHex32 } from '#shared/crypto/hex.ts';
import { agencyId, periodId, planId, publicKey, segmentHash } from '#shared/ids.ts';
import { LIMITS } from '#shared/ledger/limits.ts';
import { PACKAGE_LIMITS } from './package-limits.ts';
import type { PackageManifest } from './types.ts';

export const PACKAGE_FORMAT = 'skh-package';
export const PACKAGE_VERSION = 1;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.entityLength));
const name = v.pipe(v.string(), v.maxLength(500));
const hex32 = v.pipe(
  v.string(),
  v.check((text) => isHex32(text), 'not 64 lower-case hex digits'),
);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Enough to tell a foreign file and a newer format apart before anything else is looked at. */
export const ManifestHeadSchema = v.object({
  format: v.literal(PACKAGE_FORMAT),
  version: v.pipe(count, v.minValue(1)),
});

/** Unknown keys are let through: later versions only add. */
export const ManifestSchema = v.object({
  format: v.literal(PACKAGE_FORMAT),
  version: v.literal(PACKAGE_VERSION),
  kind: v.picklist(['plan', 'report', 'review', 'receipt', 'full-copy', 'request', 'update']),
  planId: v.pipe(id, v.transform(planId)),
  planNumber: name,
  author: v.object({
    publicKey: v.pipe(hex32, v.transform(publicKey)),
    agency: v.pipe(id, v.transform(agencyId)),
    agencyName: name,
    person: name,
    encryptTo: v.optional(v.pipe(v.string(), v.regex(/^age1[a-z0-9]{10,200}$/))),
  }),
  period: v.nullable(v.pipe(id, v.transform(periodId))),
  createdAt: v.pipe(count, v.maxValue(LIMITS.latestTime)),
  root: v.nullable(v.pipe(hex32, v.transform(publicKey))),
  counts: v.object({ segments: count, changes: count, attachments: count }),
  parts: v.pipe(
    v.array(
      v.object({
        name: v.pipe(v.string(), v.maxLength(PACKAGE_LIMITS.nameLength)),
        bytes: count,
        sha256: hex32,
      }),
    ),
    v.maxLength(PACKAGE_LIMITS.entries),
  ),
  seen: v.pipe(v.array(v.pipe(hex32, v.transform(segmentHash))), v.maxLength(LIMITS.dependencies)),
}) satisfies v.GenericSchema<unknown, PackageManifest>;
