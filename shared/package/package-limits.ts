const MB = 1024 * 1024;

/**
 * Upper bounds of a package, far above honest use (the full copy of a plan for a year is under 1 MB without
 * attachments). All are checked before anything is kept. docs/formats/package.md repeats them.
 */
export const PACKAGE_LIMITS = {
  fileBytes: 512 * MB,
  entries: 5000,
  nameLength: 100,
  manifestBytes: 4 * MB,
  pageBytes: 1 * MB,
  logBytes: 256 * MB,
  attachmentBytes: 25 * MB,
  /** All attachments of one package, and so of one agency: its whole history travels in one. */
  filesBytes: 400 * MB,
  files: 4900,
  /** All entries together, inflated. */
  totalBytes: 768 * MB,
  segments: 500_000,
} as const;
