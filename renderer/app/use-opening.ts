import { BookDb } from '#renderer/data/book-db.ts';
import { holdBook } from '#renderer/data/hold-book.ts';
import { type Healing, openSession } from '#renderer/data/open-session.ts';
import { recoverProfile } from '#renderer/data/machine-note.ts';
import { loadProfile } from '#renderer/data/profile-store.ts';
import type { Session } from '#renderer/data/session.ts';
import type { Host } from '#shared/contracts/host.ts';
import { useCallback, useEffect, useState } from 'react';

/** From start to an open book. */
export type Opening =
  | { readonly stage: 'loading' }
  | { readonly stage: 'first-start'; readonly db: BookDb }
  | { readonly stage: 'open'; readonly session: Session; readonly healing: Healing }
  | { readonly stage: 'failed'; readonly error: unknown };

export interface OpenedBook {
  readonly session: Session;
  readonly healing: Healing;
}

/** Opens this machine's book, or says that it has to be started; `show` takes a book opened elsewhere (first start). */
export function useOpening(host: Host): { opening: Opening; show: (opened: OpenedBook) => void } {
  const [opening, setOpening] = useState<Opening>({ stage: 'loading' });
  useEffect(() => {
    let current = true;
    const set = (next: Opening) => {
      if (current) setOpening(next);
    };
    open(host).then(set, (error: unknown) => set({ stage: 'failed', error }));
    return () => {
      current = false;
    };
  }, [host]);
  const show = useCallback((opened: OpenedBook) => setOpening({ stage: 'open', ...opened }), []);
  return { opening, show };
}

/** Once per page, however often it is opened: the page itself is what holds the book. */
let holding: Promise<void> | undefined;

async function open(host: Host): Promise<Opening> {
  await (holding ??= holdBook(navigator.locks ?? null));
  const db = new BookDb();
  const profile = await loadProfile(db);
  if (profile !== null) return { stage: 'open', ...(await openSession(host, db, profile)) };
  const recovered = await recoverProfile(host, db);
  if (recovered === null) return { stage: 'first-start', db };
  const { session, healing } = await openSession(host, db, recovered);
  return { stage: 'open', session, healing: { ...healing, profileLost: true } };
}
