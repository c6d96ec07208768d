/**
 * Bytes left free beside whatever is written: Chromium's database has been seen to delete committed data when about 3 MB
 * were left.
 */
export const DISK_RESERVE = 50_000_000;
