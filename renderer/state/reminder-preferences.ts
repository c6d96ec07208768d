import {
  defaultReminderSettings,
  readReminderSettings,
  type ReminderSettings,
} from '#shared/domain/reminders/reminder-settings.ts';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface ReminderPreferences {
  readonly settings: ReminderSettings;
  choose(changed: Partial<ReminderSettings>): void;
}

/** How the officer wants to be reminded on this machine. Versioned: a change of shape needs a `migrate`. */
export const useReminderPreferences = create<ReminderPreferences>()(
  persist(
    (set) => ({
      settings: defaultReminderSettings,
      choose: (changed) => set(({ settings }) => ({ settings: { ...settings, ...changed } })),
    }),
    {
      name: 'skh-reminders',
      version: 1,
      partialize: ({ settings }) => ({ settings }),
      merge: (stored, initial) => ({
        ...initial,
        settings: readReminderSettings((stored as { readonly settings?: unknown } | undefined)?.settings),
      }),
    },
  ),
);

export const useReminderSettings = (): ReminderSettings => useReminderPreferences((state) => state.settings);
