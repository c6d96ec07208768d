import { useSyncExternalStore } from 'react';
import type { CalendarDate } from '#shared/ids.ts';
import { addDays } from '#shared/time/calendar-date.ts';
import { now, today } from './clock.ts';

/**
 * Longest time between two looks at the clock, in milliseconds: a timer stands still while the machine sleeps, so one
 * set to midnight would come hours late in the morning.
 */
const LONGEST_WAIT = 5 * 60_000;

const listeners = new Set<() => void>();
let known: CalendarDate = '';
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Tells when it has become another day: at midnight in Việt Nam, or when somebody comes back to a window that slept.
 *
 * @returns the unsubscribe.
 */
export function watchDay(tell: () => void): () => void {
  // A copy, so that one function given twice is told twice.
  const listener = (): void => tell();
  if (listeners.size === 0) begin();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) end();
  };
}

/** Today in Việt Nam; draws anew when it becomes another day. */
export const useToday = (): CalendarDate => useSyncExternalStore(watchDay, today);

function begin(): void {
  known = today();
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  wait();
}

function end(): void {
  document.removeEventListener('visibilitychange', look);
  window.removeEventListener('focus', look);
  clearTimeout(timer);
}

function wait(): void {
  const midnight = Date.parse(`${addDays(today(), 1)}T00:00:00+07:00`);
  timer = setTimeout(
    () => {
      look();
      wait();
    },
    Math.min(midnight - now(), LONGEST_WAIT),
  );
}

function look(): void {
  const day = today();
  if (day === known) return;
  known = day;
  for (const tell of Array.from(listeners)) tell();
}
