import { Problem } from '#shared/problem.ts';
import * as v from 'valibot';

/** How an officer wants to be reminded on this machine. No decree lays it down, so none of it is a constant. */
export interface ReminderSettings {
  /** Days before a day on which it is reminded of, the farthest first; 0 is the day itself. */
  readonly days: readonly number[];
  /** In the window, at the start and after midnight. */
  readonly inWindow: boolean;
  /** By a notification of the operating system. */
  readonly bySystem: boolean;
}

/** 7, 3 and 1 days before are the steps in use. */
export const defaultReminderSettings: ReminderSettings = { days: [7, 3, 1], inWindow: true, bySystem: true };

export const FARTHEST_REMINDER = 60;
export const MOST_REMINDERS = 6;

const Days = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(FARTHEST_REMINDER))),
  v.minLength(1),
  v.maxLength(MOST_REMINDERS),
);

/** What was stored; a field that is missing or cannot be understood is the default's. */
export function readReminderSettings(stored: unknown): ReminderSettings {
  const fields = v.safeParse(v.record(v.string(), v.unknown()), stored);
  const given = fields.success ? fields.output : {};
  const days = v.safeParse(Days, given['days']);
  const choice = (field: 'inWindow' | 'bySystem'): boolean => {
    const value = given[field];
    return typeof value === 'boolean' ? value : defaultReminderSettings[field];
  };
  return {
    days: days.success ? inOrder(days.output) : defaultReminderSettings.days,
    inWindow: choice('inWindow'),
    bySystem: choice('bySystem'),
  };
}

/**
 * Days as an officer types them: "7, 3, 1".
 *
 * @throws Problem `reminder-days` for anything but 1 to 6 whole numbers from 0 to 60.
 */
export function parseReminderDays(text: string): readonly number[] {
  const parts = text.split(/[\s,;]+/u).filter((part) => part !== '');
  const read = v.safeParse(
    Days,
    parts.map((part) => (/^\d{1,4}$/u.test(part) ? Number(part) : Number.NaN)),
  );
  if (read.success) return inOrder(read.output);
  throw new Problem('reminder-days', `Không hiểu số ngày nhắc trước “${text.trim()}”.`, {
    where: text.trim(),
    advice: `Đồng chí ghi từ 1 đến ${MOST_REMINDERS} số nguyên từ 0 đến ${FARTHEST_REMINDER}, cách nhau dấu phẩy, ví dụ 7, 3, 1.`,
  });
}

export const formatReminderDays = (days: readonly number[]): string => days.join(', ');

const inOrder = (days: readonly number[]): readonly number[] => [...new Set(days)].toSorted((a, b) => b - a);
