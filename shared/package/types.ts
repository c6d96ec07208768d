import type { AgencyId, Instant, PeriodId, PlanId, PublicKey, SegmentHash } from '#shared/ids.ts';
import type { SignedSegment } from '#shared/ledger/types.ts';

/**
 * What a package is for; for people and for what is shown first. `request`: a new machine asks to be accepted.
 * `update`: what is new since the heads a shared folder held, which rests on what is there already.
 */
export type PackageKind = 'plan' | 'report' | 'review' | 'receipt' | 'full-copy' | 'request' | 'update';

/** The manifest of a .skh file (docs/formats/package.md). Its exact bytes are signed by the author. */
export interface PackageManifest {
  readonly format: 'skh-package';
  readonly version: 1;
  readonly kind: PackageKind;
  readonly planId: PlanId;
  /** E.g. `158/KH-UBND`; for people. */
  readonly planNumber: string;
  /** Who made the file. A new device's request for acceptance is this triple. */
  readonly author: {
    readonly publicKey: PublicKey;
    readonly agency: AgencyId;
    readonly agencyName: string;
    readonly person: string;
    /** Where encrypted packages for the author go to (`age1…`). */
    readonly encryptTo?: string | undefined;
  };
  readonly period: PeriodId | null;
  readonly createdAt: Instant;
  /** The focal point's key as the author knows it; null before any plan package arrived. */
  readonly root: PublicKey | null;
  readonly counts: { readonly segments: number; readonly changes: number; readonly attachments: number };
  readonly parts: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  /** Heads the author had seen when exporting. */
  readonly seen: readonly SegmentHash[];
}

export interface OpenedPackage {
  readonly manifest: PackageManifest;
  readonly segments: readonly SignedSegment[];
  /** By lower-case hex SHA-256 of the content. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  readonly fileSize: number;
}
