import { formatNumber } from '#shared/time/format-number.ts';

/** `48 KB`, `2,4 MB`: whole kilobytes below a megabyte, then one decimal. */
export function fileSize(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1024) return `${formatNumber(Math.max(1, Math.round(kilobytes)))} KB`;
  return `${formatNumber(Math.round((kilobytes / 1024) * 10) / 10)} MB`;
}
