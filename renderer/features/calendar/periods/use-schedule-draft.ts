import { today } from '#renderer/data/clock.ts';
import { useBook, useLedger, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { saveSchedule } from '#renderer/use-cases/save-schedule.ts';
import { type PreviewedPeriod, schedulePreview } from '#shared/book/schedule-preview.ts';
import type { Schedule } from '#shared/domain/periods/schedule.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface ScheduleDraft {
  readonly draft: Schedule;
  readonly changed: boolean;
  /** The stored schedule is no longer the one the draft was begun from. */
  readonly conflicting: boolean;
  readonly preview: readonly PreviewedPeriod[];
  /** Periods whose days move, that are new or that fall away. */
  readonly moved: number;
  /** Why there is nothing to save; undefined when there is. */
  readonly cannotSave: string | undefined;
  change(fields: Partial<Schedule>): void;
  reset(): void;
  save(): Promise<void>;
}

/**
 * A schedule being drafted over the stored one. It moves days for everybody, so it is not stored as it is typed, as
 * fields elsewhere are, but once what it does has been seen.
 */
export function useScheduleDraft(): ScheduleDraft {
  const { t } = useTranslation('calendar');
  const session = useSession();
  const book = useBook();
  const { ledger, version } = useLedger();
  const [begun, setBegun] = useState<{ readonly from: Schedule; readonly draft: Schedule } | null>(null);
  const draft = begun?.draft ?? book.schedule;
  const changed = !same(draft, book.schedule);
  const preview = useMemo(
    // The ledger is one object all the time; its version tells when it has changed.
    () => (version < 0 ? [] : schedulePreview(ledger, book.plan.date, draft, today())),
    [ledger, version, book.plan.date, draft],
  );
  const moved = preview.filter((line) => line.changed).length;
  const save = async () => {
    try {
      await saveSchedule(session, book, draft);
      setBegun(null);
      sayAction({ tone: 'done', text: t('periods.saved', { count: moved }) });
    } catch (error) {
      sayProblem(error);
    }
  };
  return {
    draft,
    changed,
    conflicting: begun !== null && changed && !same(begun.from, book.schedule),
    preview,
    moved,
    cannotSave:
      draft.kinds.length === 0 ? t('periods.noKind') : changed ? undefined : t('periods.nothingChanged'),
    change: (fields) => setBegun({ from: begun?.from ?? book.schedule, draft: { ...draft, ...fields } }),
    reset: () => setBegun(null),
    save,
  };
}

const same = (a: Schedule, b: Schedule): boolean => JSON.stringify(a) === JSON.stringify(b);
