import type { ReportStage, Review, Submission } from '#shared/domain/report.ts';
import { useState } from 'react';
import type { PeriodReport } from './use-period-report.ts';

/** Whether the form may be written in, and why not. */
export interface Freeze {
  readonly stage: ReportStage;
  readonly submission: Submission | undefined;
  readonly review: Review | undefined;
  readonly readOnly: boolean;
  /** Something was changed after it was sent. */
  readonly changedSince: boolean;
  /** "Sửa tiếp": opens the form again; what was sent stays as it is until it is sent again. */
  resume(): void;
}

/**
 * A report that was sent is frozen under its code. Before the focal point accepted it, it can be corrected and sent
 * again; once accepted, corrections belong in the next period's report.
 */
export function useFreeze({ stage, submission, review, changedSince, period }: PeriodReport): Freeze {
  const [resumed, setResumed] = useState<string | null>(null);
  const sent = stage === 'submitted' || stage === 'corrected';
  const readOnly = stage === 'accepted' || (sent && !changedSince && resumed !== period.id);
  return { stage, submission, review, readOnly, changedSince, resume: () => setResumed(period.id) };
}
