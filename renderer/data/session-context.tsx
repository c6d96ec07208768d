import { builtInPlan } from '#seeds/built-in-plan.ts';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { createBookReader } from '#shared/book/read-book.ts';
import type { Book } from '#shared/book/types.ts';
import { owedTasks } from '#shared/domain/closing-day/owed-tasks.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { CalendarDate, Instant } from '#shared/ids.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import { useViewState } from '#renderer/state/view-state.ts';
import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useCallback, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { today } from './clock.ts';
import { useToday } from './watch-day.ts';
import type { ImportRecord } from './import-record.ts';
import { periodInView } from './period-in-view.ts';
import type { Profile } from './profile.ts';
import type { Session } from './session.ts';

interface OpenBook {
  readonly session: Session;
  readonly read: (ledger: Ledger, on: CalendarDate) => Book;
}

const SessionContext = createContext<OpenBook | null>(null);

/** Everything below it works on this open book. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  const open = useMemo<OpenBook>(() => {
    const plan = builtInPlan(session.planId);
    return { session, read: createBookReader(plan, builtInAgencies) };
  }, [session]);
  return <SessionContext value={open}>{children}</SessionContext>;
}

function useOpenBook(): OpenBook {
  const open = useContext(SessionContext);
  if (!open) throw new Error('useSession outside SessionProvider');
  return open;
}

/** The open book's session, for use cases. */
export const useSession = (): Session => useOpenBook().session;

export const useProfile = (): Profile => useSession().profile;

/** Re-renders with every change of the ledger; use it where `useBook` is not enough (history, conflicts, waiting). */
export function useLedger(): { readonly ledger: Ledger; readonly version: number } {
  const { ledger } = useSession();
  const version = useSyncExternalStore(
    (listener) => ledger.subscribe(listener),
    () => ledger.version,
  );
  return useMemo(() => ({ ledger, version }), [ledger, version]);
}

/** When the last change reached both stores; null before the first one since the window opened. */
export const useSavedAt = (): Instant | null => useStore(useSession().savedAt);

/** The book as of now; a new object with every change, and with every new day. */
export function useBook(): Book {
  const { read } = useOpenBook();
  const view = useLedger();
  const on = useToday();
  return useMemo(() => read(view.ledger, on), [read, view, on]);
}

/** Reads the book as it is when called, for use cases that must see what they have just written. */
export function useReadBook(): () => Book {
  const { read, session } = useOpenBook();
  return useCallback(() => read(session.ledger, today()), [read, session]);
}

/** Ngày tính: what the officer chose, or today. */
export function useAsOf(): CalendarDate {
  const chosen = useViewState((state) => state.asOf);
  const day = useToday();
  return chosen ?? day;
}

/** Kỳ đang xem: what the officer chose, or the one whose report is due next or was due last. */
export function usePeriod(): ReportingPeriod {
  const book = useBook();
  const { agency, role } = useProfile();
  const chosen = useViewState((state) => state.period);
  const asOf = useAsOf();
  return useMemo(() => {
    const concerns = (period: ReportingPeriod): boolean =>
      role === 'focal' || period.kind !== 'ad-hoc' || owedTasks(book, agency, period).length > 0;
    return periodInView(book.periods, chosen, asOf, concerns);
  }, [book, agency, role, chosen, asOf]);
}

/** All imports into this plan, newest first; undefined while loading. */
export function useImportLog(): readonly ImportRecord[] | undefined {
  const { db, planId } = useSession();
  return useLiveQuery(
    async () => (await db.imports.where('planId').equals(planId).toArray()).toSorted((a, b) => b.at - a.at),
    [db, planId],
  );
}
