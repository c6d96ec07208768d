const KB = 1024;
const MB = 1024 * KB;

/** "820 byte", "350 KB", "1,2 MB": as Windows shows sizes, so that an officer finds the same number in the folder. */
export function formatBytes(bytes: number): string {
  if (bytes < KB) return `${bytes} byte`;
  if (bytes < MB) return `${Math.round(bytes / KB)} KB`;
  return `${(bytes / MB).toFixed(1).replace('.', ',')} MB`;
}
