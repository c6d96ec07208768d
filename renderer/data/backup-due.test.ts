import { describe, expect, it } from 'vitest';
import { backupDue } from './backup-due.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2024, 8, 17);

describe('when a backup is asked for', () => {
  it('is from the first work on, then weekly or after much work', () => {
    expect(backupDue(null, 0, NOW)).toBeNull();
    expect(backupDue(null, 1, NOW)?.last).toBeNull();
    const last = { at: NOW - DAY, segments: 10 };
    expect(backupDue(last, 10, NOW)).toBeNull();
    expect(backupDue(last, 12, NOW)).toBeNull();
    expect(backupDue(last, 30, NOW)).toEqual({ last, since: 20 });
    expect(backupDue(last, 12, NOW + 7 * DAY)).toEqual({ last, since: 2 });
    expect(backupDue(last, 10, NOW + 70 * DAY)).toBeNull();
  });

  it('is not silenced by a clock that went back', () => {
    expect(backupDue({ at: NOW + 400 * DAY, segments: 10 }, 12, NOW)?.since).toBe(2);
  });
});
