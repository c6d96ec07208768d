/**
 * Records of ZIP (APPNOTE 6.3). Packages use this part only, byte for byte: no data descriptors, no encryption, no extra
 * fields, no comments, no ZIP64. Offsets are within the record; numbers are little-endian.
 */
export const LOCAL = {
  signature: 0x04_03_4b_50,
  length: 30,
  /** Version needed to the extra length: the 26 bytes that the central record repeats. */
  sharedFrom: 4,
  sharedLength: 26,
} as const;

export const CENTRAL = {
  signature: 0x02_01_4b_50,
  length: 46,
  sharedFrom: 6,
  commentLength: 32,
  disk: 34,
  localOffset: 42,
} as const;

export const END = {
  signature: 0x06_05_4b_50,
  length: 22,
  disk: 4,
  centralDisk: 6,
  entriesOnDisk: 8,
  entries: 10,
  centralSize: 12,
  centralOffset: 16,
  commentLength: 20,
} as const;

/** Offsets within the shared 26 bytes. */
export const SHARED = {
  versionNeeded: 0,
  flags: 2,
  method: 4,
  time: 6,
  date: 8,
  crc: 10,
  packedSize: 14,
  size: 18,
  nameLength: 22,
  extraLength: 24,
} as const;

export const METHOD = { stored: 0, deflated: 8 } as const;
/** 2.0: deflate and folders. */
export const VERSION_NEEDED = 20;
