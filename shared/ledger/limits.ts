/**
 * Upper bounds of what a segment may hold. They stand far above honest use (a whole year of one agency has
 * about 5,000 reports) and keep a hostile file from exhausting memory. docs/formats/segment.md repeats them.
 */
export const LIMITS = {
  segmentBytes: 32 * 1024 * 1024,
  entitiesPerSegment: 200_000,
  tablesPerSegment: 10_000,
  fieldsPerTable: 128,
  dependencies: 4096,
  /** UTF-16 code units. */
  entityLength: 200,
  fieldNameLength: 100,
  textLength: 100_000,
  /** Lists and objects within one value. */
  valueDepth: 12,
  /** Texts, numbers, lists and objects within one value, together. */
  valueNodes: 20_000,
  /** 31/12/9999: a computer whose clock is wrong must still be able to save. */
  latestTime: 253_402_300_799_999,
} as const;
