/** "2024-06-05" or "2024-06-05T00:00:00" as d/m/yyyy; anything else stays as it is. */
export function isoDay(value: string): string {
  const day = /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)/u.exec(value)?.groups;
  return day === undefined ? value : `${Number(day['d'])}/${Number(day['m'])}/${day['y']}`;
}
