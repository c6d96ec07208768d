import type { BookDb } from '#renderer/data/book-db.ts';
import { dropReadingMemory, keepReadingMemory, loadReadingMemory } from '#renderer/data/reading-memory.ts';
import { useAppendixInReview } from '#renderer/state/appendix-in-review.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { runOfficeJob } from '#renderer/workers/office-client.ts';
import type { AppendixReadingOptions, OpenedAppendix } from '#renderer/workers/office-jobs.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { addChoices } from '#shared/office/reading/add-choices.ts';
import { NO_CHOICES, type ReadingChoices } from '#shared/office/reading/reading-choices.ts';
import { rememberedChoices } from '#shared/office/reading/remembered-shape.ts';
import type { TableReading } from '#shared/office/reading/table-reading.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { choiceCount } from './choice-count.ts';

/** A file nobody waits longer for, in milliseconds. */
const LIMIT = 90_000;

export type AppendixReading =
  | { readonly stage: 'opening'; readonly done: number }
  | { readonly stage: 'refused'; readonly problem: unknown }
  | { readonly stage: 'stopped' }
  | { readonly stage: 'open'; readonly reading: TableReading; readonly recalled: number };

export interface AppendixReview {
  readonly state: AppendixReading;
  /** The table is being read again. */
  readonly rereading: boolean;
  readonly canUndo: boolean;
  choose(more: Partial<ReadingChoices>): void;
  /** Another table of the file: what was decided about rows and columns was about the one before. */
  chooseSheet(sheet: string): void;
  undo(): void;
  /** Drops the remembered choices and reads from the start. */
  forget(): void;
  /** Gives up opening the file. */
  stop(): void;
}

/**
 * Opens a file and reads it again with every choice, away from the window's thread; the last choice wins. What was
 * decided is kept for the next file of the same shape as soon as the table was read with it.
 */
export function useAppendixReading(
  file: OpenedFile,
  db: BookDb,
  options: AppendixReadingOptions,
): AppendixReview {
  const [state, setState] = useState<AppendixReading>({ stage: 'opening', done: 0 });
  const [opened, setOpened] = useState<OpenedAppendix | null>(null);
  const [rereading, setRereading] = useState(false);
  const { choices, past, begin, choose, undo } = useAppendixInReview();
  const opening = useRef<AbortController | null>(null);
  const readWith = useRef<ReadingChoices | null>(null);
  // The options are those of the moment the file was opened: the book may move on meanwhile.
  const [given] = useState(options);

  useEffect(() => {
    const stop = new AbortController();
    opening.current = stop;
    void open(file, db, given, stop.signal, (done) => setState({ stage: 'opening', done })).then(
      (result) => {
        if (stop.signal.aborted) return;
        readWith.current = result.reading.choices;
        if (useAppendixInReview.getState().choices === null) begin(result.reading.choices);
        setOpened(result);
        const recalled = result.recalled === null ? 0 : choiceCount(result.reading.choices);
        setState({ stage: 'open', reading: result.reading, recalled });
      },
      (problem: unknown) => {
        if (!stop.signal.aborted) setState({ stage: 'refused', problem });
      },
    );
    return () => stop.abort();
  }, [file, db, given, begin]);

  useEffect(() => {
    if (opened === null || choices === null || choices === readWith.current) return undefined;
    const stop = new AbortController();
    setRereading(true);
    const input = { grids: opened.grids, choices, options: given };
    void runOfficeJob('read-appendix-again', input, { signal: stop.signal, limit: LIMIT }).then(
      async (reading) => {
        if (stop.signal.aborted) return;
        readWith.current = choices;
        setState((before) => ({
          stage: 'open',
          reading,
          recalled: before.stage === 'open' ? before.recalled : 0,
        }));
        setRereading(false);
        await remember(db, reading);
      },
      (problem: unknown) => {
        if (stop.signal.aborted) return;
        setRereading(false);
        sayProblem(problem);
        undo();
      },
    );
    return () => stop.abort();
  }, [opened, choices, given, db, undo]);

  return {
    state,
    rereading,
    canUndo: past.length > 0,
    choose: useCallback(
      (more) => choose(addChoices(useAppendixInReview.getState().choices ?? NO_CHOICES, more)),
      [choose],
    ),
    chooseSheet: useCallback(
      (sheet) => {
        const { legacy, agencies } = useAppendixInReview.getState().choices ?? NO_CHOICES;
        choose({ ...NO_CHOICES, legacy, agencies, sheet });
      },
      [choose],
    ),
    undo,
    forget: useCallback(() => {
      setState((before) => (before.stage === 'open' ? { ...before, recalled: 0 } : before));
      choose(NO_CHOICES);
    }, [choose]),
    stop: () => {
      opening.current?.abort();
      setState({ stage: 'stopped' });
    },
  };
}

async function open(
  file: OpenedFile,
  db: BookDb,
  options: AppendixReadingOptions,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<OpenedAppendix> {
  const memory = await loadReadingMemory(db);
  return runOfficeJob(
    'open-appendix',
    { bytes: file.bytes, memory, options },
    { signal, limit: LIMIT, onProgress },
  );
}

async function remember(db: BookDb, reading: TableReading): Promise<void> {
  if (choiceCount(reading.choices) > 0) await keepReadingMemory(db, rememberedChoices(reading));
  else await dropReadingMemory(db, reading.shape);
}
