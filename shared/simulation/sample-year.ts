import type { BookTask } from '#shared/book/types.ts';
import type { ReportFields } from '#shared/domain/reports/report-fields.ts';
import { periodId, type AgencyId, type Instant, type PeriodId, type TaskPath } from '#shared/ids.ts';
import { createRandom } from './random.ts';
import {
  CONSOLIDATION_MOMENT,
  FOCAL_POINT,
  GAP,
  ISSUED_AT,
  RETURNED,
  sampleAgencies,
  type SampleAgency,
} from './sample-agencies.ts';
import { sampleReport, type SampleQuarter } from './sample-reports.ts';

/** One thing that happens in the sample year. */
export type SampleEvent = { readonly at: Instant } & (
  | { readonly kind: 'issue' }
  | {
      readonly kind: 'report';
      readonly agency: AgencyId;
      readonly period: PeriodId;
      readonly reports: readonly { readonly task: TaskPath; readonly fields: ReportFields }[];
    }
  /** The agency's package reaches the focal point; `leaveOut` is the place from the end of a segment that it lacks. */
  | {
      readonly kind: 'send';
      readonly agency: AgencyId;
      readonly period: PeriodId;
      readonly leaveOut?: number;
    }
  | {
      readonly kind: 'review';
      readonly period: PeriodId;
      readonly agencies: readonly AgencyId[];
      readonly decision: 'accepted' | 'returned';
      readonly reasons: Readonly<Record<string, string>>;
    }
);

const SECOND = periodId('2024-Q2');
const THIRD = periodId('2024-Q3');
const MINUTE = 60_000;

/**
 * The script of a made-up reporting year on plan 158 (Quý II and Quý III/2024), oldest event first. Pure: the same
 * seed gives the same script. `playSampleYear` carries it out with real keys, ledgers and packages.
 */
export function sampleYear(tasks: readonly BookTask[], seed: string): readonly SampleEvent[] {
  const events: SampleEvent[] = [{ kind: 'issue', at: ISSUED_AT }];
  for (const member of sampleAgencies) {
    events.push(...quarterOf(member, 'second', member.second, tasks, seed));
    if (member.third !== null) events.push(...quarterOf(member, 'third', member.third, tasks, seed));
  }
  events.push({ kind: 'send', at: GAP.wholeAt, agency: GAP.agency, period: THIRD }, ...reviews());
  return events.toSorted((a, b) => a.at - b.at);
}

function quarterOf(
  member: SampleAgency,
  quarter: SampleQuarter,
  sentAt: Instant,
  tasks: readonly BookTask[],
  seed: string,
): readonly SampleEvent[] {
  const { agency } = member;
  const period = quarter === 'second' ? SECOND : THIRD;
  const random = createRandom(`${seed}/${agency}/${quarter}`);
  const reports = ownTasks(tasks, agency).map((task) => ({
    task: task.path,
    fields: sampleReport(task, agency, quarter, random),
  }));
  const gap = quarter === 'third' && agency === GAP.agency ? { leaveOut: 3 } : {};
  return [
    { kind: 'report', at: sentAt - random.integer(20, 90) * MINUTE, agency, period, reports },
    { kind: 'send', at: sentAt, agency, period, ...gap },
  ];
}

/** Tasks an agency leads or co-leads; a request to a Party body is answered outside the program. */
function ownTasks(tasks: readonly BookTask[], agency: AgencyId): readonly BookTask[] {
  return tasks.filter(
    (task) =>
      !task.isGroup && task.leads.some(({ agencyId, role }) => agencyId === agency && role !== 'requested'),
  );
}

function reviews(): readonly SampleEvent[] {
  const sent = sampleAgencies.filter(({ third }) => third !== null);
  const accepted = sent.filter(({ judged }) => judged === 'accepted');
  const later = sent.filter(({ judged }) => judged === undefined);
  const review = (at: Instant, period: PeriodId, members: readonly SampleAgency[]): SampleEvent => ({
    kind: 'review',
    at,
    period,
    agencies: members.map(({ agency }) => agency),
    decision: 'accepted',
    reasons: {},
  });
  return [
    review(Math.max(...sampleAgencies.map(({ second }) => second)) + 60 * MINUTE, SECOND, sampleAgencies),
    ...accepted.map((member) => review((member.third ?? 0) + 30 * MINUTE, THIRD, [member])),
    {
      kind: 'review',
      at: RETURNED.at,
      period: THIRD,
      agencies: [RETURNED.agency],
      decision: 'returned',
      reasons: RETURNED.reasons,
    },
    review(CONSOLIDATION_MOMENT, THIRD, later),
  ];
}

/** The focal point sends nothing to itself: its reports are in its own ledger. */
export function isFocalPoint(agency: AgencyId): boolean {
  return agency === FOCAL_POINT.agency;
}
