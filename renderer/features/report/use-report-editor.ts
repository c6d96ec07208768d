import { useSession } from '#renderer/data/session-context.tsx';
import { useDraft } from '#renderer/data/use-draft.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { saveTaskReport } from '#renderer/use-cases/save-task-report.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import {
  blankReport,
  fieldsOf,
  readReportFields,
  type ReportFields,
} from '#shared/domain/reports/report-fields.ts';
import type { Instant, PeriodId, TaskPath } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  cleanEdits,
  editsLeft,
  readEdits,
  storableEdits,
  type PutEdits,
  type ReportEdits,
} from './report-fields.ts';

/** A pause in typing after which the text becomes a change; until then it is kept as a draft. */
const PAUSE_MS = 5000;

export interface ReportEditor {
  /** What the form shows: the report as stored, what was typed over it. */
  readonly values: ReportFields;
  /** False until a draft left from last time has been looked for. */
  readonly ready: boolean;
  /** When the restored draft was typed; null when there was none. */
  readonly restored: Instant | null;
  change(edits: ReportEdits): void;
  /**
   * Something chosen, not typed: a file attached or taken away. Becomes a change at once, from what the report says by
   * then, since reading a file takes a moment. False when it could not be stored: it was said, and it is kept as typed.
   */
  put: PutEdits;
  /** The field was left, or Ctrl+S: what was typed becomes a change now. */
  flush(): Promise<void>;
}

/**
 * Edits one task's report. Every keystroke is kept as a draft at once; it becomes a change of the ledger when the
 * field is left, after a pause, or when the form goes away. While a field has the focus its typed text is never
 * replaced, so that no input method loses its place.
 */
export function useReportEditor(
  report: TaskReport | undefined,
  task: TaskPath,
  period: PeriodId,
): ReportEditor {
  const session = useSession();
  const { draft, keep, drop } = useDraft(entity.report(session.profile.agency, task, period));
  const [shown, setShown] = useState<ReportEdits>({});
  const [restored, setRestored] = useState<Instant | null>(null);
  const looked = useRef(false);
  const [ready, setReady] = useState(false);
  const pending = useRef<ReportEdits>({});
  const timer = useRef<number | undefined>(undefined);
  const saidUnfit = useRef<ReportEdits>({});
  const keeping = useRef<Promise<void> | null>(null);

  const keepLatest = useCallback(() => {
    if (keeping.current) return;
    const edits = pending.current;
    const work = Object.keys(edits).length === 0 ? drop() : keep(edits);
    keeping.current = work.catch(sayProblem).then(() => {
      keeping.current = null;
      if (pending.current !== edits) keepLatest();
    });
  }, [keep, drop]);

  const save = useCallback(async (): Promise<boolean> => {
    window.clearTimeout(timer.current);
    const { fit, unfit } = storableEdits(pending.current);
    try {
      if (Object.keys(fit).length > 0) {
        await saveTaskReport(session, task, period, cleanEdits(fit));
        pending.current = editsLeft(pending.current, fit);
        keepLatest();
      }
      // Said once; from then on it stands at the field.
      if (Object.keys(editsLeft(unfit, saidUnfit.current)).length > 0) {
        saidUnfit.current = unfit;
        await saveTaskReport(session, task, period, cleanEdits(unfit));
      }
      return true;
    } catch (error) {
      sayProblem(error);
      return false;
    }
  }, [session, task, period, keepLatest]);

  const change = useCallback(
    (edits: ReportEdits) => {
      pending.current = { ...pending.current, ...edits };
      setShown((before) => ({ ...before, ...edits }));
      keepLatest();
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(), PAUSE_MS);
    },
    [keepLatest, save],
  );

  const put = useCallback<PutEdits>(
    async (edit) => {
      const stored = session.ledger.read(entity.report(session.profile.agency, task, period)) ?? {};
      const edits = edit({ ...readReportFields(stored).fields, ...pending.current });
      change(edits);
      await save();
      if (Object.keys(edits).some((field) => field in pending.current)) return false;
      // Shown over the report no longer, so that an undo is seen; what was typed meanwhile stays.
      setShown((before) => editsLeft(before, edits));
      return true;
    },
    [session, task, period, change, save],
  );

  const flush = useCallback(async () => {
    await save();
    setShown(pending.current);
  }, [save]);

  useEffect(() => {
    if (draft === undefined || looked.current) return;
    looked.current = true;
    if (draft) {
      const edits = readEdits(draft.fields);
      setRestored(draft.at);
      change(edits);
    }
    setReady(true);
  }, [draft, change]);

  useEffect(() => () => void save(), [save]);

  return {
    values: { ...(report ? fieldsOf(report) : blankReport()), ...shown },
    ready,
    restored,
    change,
    put,
    flush,
  };
}
