import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { followMachineClock, startClockAt } from './clock.ts';
import { watchDay } from './watch-day.ts';

const at = (moment: string): number => Date.parse(moment);

beforeEach(() => {
  vi.useFakeTimers({ now: at('2026-12-08T21:30:00+07:00') });
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  followMachineClock();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a new day', () => {
  test('is told at midnight in Việt Nam, once a day, until nobody listens', () => {
    const told: string[] = [];
    const stop = watchDay(() => told.push(new Date().toISOString()));
    vi.advanceTimersByTime(2.5 * 3_600_000 - 1);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual(['2026-12-08T17:00:00.000Z']);
    vi.advanceTimersByTime(24 * 3_600_000);
    expect(told).toHaveLength(2);
    stop();
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(24 * 3_600_000);
    expect(told).toHaveLength(2);
  });

  test.each(['visibilitychange', 'focus'])('is told on %s after the machine slept over midnight', (event) => {
    const tell = vi.fn<() => void>();
    const stop = watchDay(tell);
    const place = event === 'focus' ? window : document;
    place.dispatchEvent(new Event(event));
    expect(tell).not.toHaveBeenCalled();
    // Asleep: the clock goes on, timers do not.
    vi.setSystemTime(at('2026-12-09T07:15:00+07:00'));
    place.dispatchEvent(new Event(event));
    place.dispatchEvent(new Event(event));
    expect(tell).toHaveBeenCalledTimes(1);
    stop();
  });

  test('is told within five minutes where nobody touches the window after it slept', () => {
    const tell = vi.fn<() => void>();
    const stop = watchDay(tell);
    vi.setSystemTime(at('2026-12-09T07:15:00+07:00'));
    vi.advanceTimersByTime(5 * 60_000);
    expect(tell).toHaveBeenCalledTimes(1);
    stop();
  });

  test('is told to all who listen, and comes by the practice book’s clock there', () => {
    startClockAt(at('2024-09-17T23:59:00+07:00'));
    const [one, other] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const stops = [watchDay(one), watchDay(other), watchDay(other)];
    stops[0]?.();
    vi.advanceTimersByTime(60_000);
    expect(one).not.toHaveBeenCalled();
    expect(other).toHaveBeenCalledTimes(2);
    for (const stop of stops) stop();
  });
});
