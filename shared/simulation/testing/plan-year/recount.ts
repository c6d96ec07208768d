import type { ReportFields } from '#shared/domain/reports/report-fields.ts';
import type { CalendarDate, Instant } from '#shared/ids.ts';
import { ALL_FACTS, FOCAL_AGENCY, type TaskFact } from './plan-facts.ts';
import { heapOf, type Heap } from './recount-status.ts';
import { hasOnlyExcel, PARTY_BODY, REORGANISATION } from './year-cast.ts';
import type { WrittenReports, YearEvent } from './year-event.ts';
import { YEAR_PERIODS, type YearPeriod } from './year-periods.ts';

/** One task as counted. */
export interface CountedTask {
  readonly path: string;
  readonly section: string;
  readonly kind: TaskFact['kind'];
  /** Who has the lead's place on the day; null where the plan names nobody. */
  readonly agency: string | null;
  readonly heap: Heap;
  /** Fallen due by the day. */
  readonly due: boolean;
  /** The words that counted. */
  readonly result: string;
}

interface Sending {
  readonly reports: WrittenReports;
  /** In Vietnam. */
  readonly day: CalendarDate;
}

/**
 * The year counted again from its events alone: no ledger, no book, none of the program's counting. Fed event by event;
 * asked at any moment.
 */
export class Recount {
  readonly #own = new Map<string, Sending>();
  readonly #posted: (readonly [key: string, sending: Sending | null])[] = [];
  readonly #sent = new Map<string, Sending>();
  readonly #judged = new Map<string, { readonly sending: Sending; readonly accepted: boolean }>();
  readonly #confirmed = new Map<string, CalendarDate | null>();
  readonly #extended: { readonly task: string; readonly until: CalendarDate; readonly on: CalendarDate }[] =
    [];
  #tasks = ALL_FACTS.slice(0, 39);
  #reorganised = false;

  see(event: YearEvent): void {
    const day = dayOf(event.at);
    switch (event.kind) {
      case 'amend':
        this.#tasks = [...ALL_FACTS];
        break;
      case 'confirm':
        this.#confirmed.set(event.task, event.due);
        break;
      case 'extend':
        this.#extended.push(event);
        break;
      case 'reorganise':
        this.#reorganised = true;
        break;
      case 'submit': {
        const key = `${event.agency} ${event.period}`;
        (event.agency === FOCAL_AGENCY ? this.#sent : this.#own).set(key, { reports: event.reports, day });
        break;
      }
      case 'send':
        for (const [key, sending] of this.#own)
          if (key.startsWith(`${event.agency} `)) this.#posted.push([key, sending]);
        break;
      case 'fill':
        this.#own.set(`${event.agency} ${event.period}`, { reports: event.reports, day });
        this.#posted.push([`${event.agency} ${event.period}`, null]);
        break;
      case 'receive':
        for (const [key, sending] of this.#posted.splice(0)) {
          // A workbook is sent when the focal point has it: it carries no day of its own.
          const filled = this.#own.get(key);
          if (sending !== null) this.#sent.set(key, sending);
          else if (filled !== undefined) this.#sent.set(key, { ...filled, day });
        }
        break;
      case 'return':
        this.#judge(`${event.agency} ${event.period}`, false);
        break;
      case 'accept':
        for (const agency of event.agencies) this.#judge(`${agency} ${event.period}`, true);
        break;
      default:
        break;
    }
  }

  #judge(key: string, accepted: boolean): void {
    const sending = this.#sent.get(key);
    if (sending === undefined) throw new Error(`Nothing of ${key} came in`);
    this.#judged.set(key, { sending, accepted });
  }

  /** Every task of the plan as it counts for a period on a day. */
  tasks(period: string, asOf: CalendarDate): readonly CountedTask[] {
    return this.#tasks.map((fact) => {
      const [lead = null] = fact.leads;
      const said = this.#said(fact, period);
      const due = this.#dueOf(fact, asOf);
      return {
        path: fact.path,
        section: fact.path.slice(0, fact.path.indexOf('.')),
        kind: fact.kind,
        agency: lead === null ? null : this.#holder(lead, asOf),
        heap: heapOf(fact, due, said, asOf),
        due: due !== null && due <= asOf && fact.kind !== 'recurring',
        result: said?.result ?? '',
      };
    });
  }

  /** Which periods of a kind before it have an accepted report: the points of its trend. */
  hasAccepted(period: string): boolean {
    return [...this.#judged].some(([key, { accepted }]) => accepted && key.endsWith(` ${period}`));
  }

  /** Where the agencies that owe a report stand. */
  sending(id: string, asOf: CalendarDate) {
    const period = periodOf(id);
    const owing = this.#owing(period);
    const standing = owing.map((agency) => {
      const sent = this.#sent.get(`${agency} ${id}`);
      const judged = this.#judged.get(`${agency} ${id}`);
      const settled = judged !== undefined && judged.sending === sent;
      const state =
        sent === undefined ? 'missing' : !settled ? 'open' : judged.accepted ? 'accepted' : 'returned';
      return { agency, state, lateDays: Math.max(0, daysFrom(period.sendBy, sent?.day ?? asOf)) };
    });
    const of = (wanted: string) =>
      standing.flatMap(({ agency, state }) => (state === wanted ? [agency] : [])).toSorted();
    return {
      owing: owing.toSorted(),
      missing: of('missing'),
      accepted: of('accepted'),
      returned: of('returned'),
      open: of('open'),
      late: standing
        .flatMap(({ agency, lateDays }) => (lateDays > 0 ? [`${agency} ${lateDays}`] : []))
        .toSorted(),
    };
  }

  /** Lead or co-lead of a task on the cut-off; the Party body is asked, not assigned. */
  #owing({ to, asked }: YearPeriod): string[] {
    const leads = this.#tasks.flatMap(({ leads: all }) => all.map((lead) => this.#holder(lead, to)));
    return [...new Set(leads)].filter(
      (agency) => agency !== PARTY_BODY && (asked?.of?.includes(agency) ?? true),
    );
  }

  /** The last accepted word of the lead, or of the body in its place, up to the period; the period's own last. */
  #said({ path, leads: [lead] }: TaskFact, id: string): ReportFields | undefined {
    if (lead === undefined) return undefined;
    const of = periodOf(id);
    const earlier = YEAR_PERIODS.filter((each) => each.id !== id && each.to <= of.to).toSorted((a, b) =>
      `${a.to}${a.from}` < `${b.to}${b.from}` ? -1 : 1,
    );
    const mergedInto = (REORGANISATION.agencies as readonly string[]).includes(lead);
    let last: ReportFields | undefined;
    for (const period of [...earlier, of]) {
      for (const agency of mergedInto ? [lead, REORGANISATION.heir] : [lead]) {
        const judged = this.#judged.get(`${agency} ${period.id}`);
        const report = judged?.accepted === true ? judged.sending.reports.get(path) : undefined;
        if (report !== undefined && report.state !== null) last = report;
      }
    }
    return last;
  }

  #dueOf({ path, due }: TaskFact, asOf: CalendarDate): CalendarDate | null {
    const confirmed = this.#confirmed.get(path);
    const extended = this.#extended.findLast(({ task, on }) => task === path && on <= asOf);
    return extended?.until ?? (confirmed === undefined ? due : confirmed);
  }

  #holder(lead: string, on: CalendarDate): string {
    const { agencies, heir, from } = REORGANISATION;
    return this.#reorganised && on >= from && (agencies as readonly string[]).includes(lead) ? heir : lead;
  }
}

/** How many files the agencies posted up to an event, duplicates and letters apart. */
export function filesPosted(events: readonly YearEvent[]): {
  readonly packages: number;
  readonly workbooks: number;
} {
  const fills = events.filter(({ kind }) => kind === 'fill');
  const sends = events.filter((event) => event.kind === 'send' && !hasOnlyExcel(event.agency));
  return { packages: sends.length, workbooks: fills.length };
}

function periodOf(id: string): YearPeriod {
  const found = YEAR_PERIODS.find((period) => period.id === id);
  if (found === undefined) throw new Error(`No period ${id}`);
  return found;
}

/** Vietnam is seven hours ahead of UTC all year. */
function dayOf(at: Instant): CalendarDate {
  return new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
}

function daysFrom(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
