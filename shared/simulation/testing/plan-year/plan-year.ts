import type { ReportFields } from '#shared/domain/reports/report-fields.ts';
import type { CalendarDate, Instant } from '#shared/ids.ts';
import { addDays } from '#shared/time/calendar-date.ts';
import { createRandom, type Random } from '../../random.ts';
import { vietnamTime } from '../../sample-agencies.ts';
import { FOCAL_AGENCY } from './plan-facts.ts';
import { roundFates, type Fate } from './round-fates.ts';
import {
  AGENCIES,
  hasOnlyExcel,
  PARTS,
  PARTY_BODY,
  placesOf,
  REORGANISATION,
  tasksFor,
  workingOn,
} from './year-cast.ts';
import type { WrittenReports, YearEvent } from './year-event.ts';
import { YEAR_ROUNDS, type YearPeriod, type YearRound } from './year-periods.ts';
import { yearReport } from './year-report.ts';

const MINUTE = 60_000;
const on = (day: CalendarDate, time: string): Instant => vietnamTime(`${day} ${time}`);

/**
 * A year of plan 158 as a script: the focal point and 25 agencies, four quarters, two half-years, two reports on request,
 * late, missing, returned and corrected ones, a third by workbook, a supplement, an extension, one reorganisation. Pure: the
 * same seed gives the same script, oldest event first.
 */
export function planYear(seed: string): readonly YearEvent[] {
  const events: YearEvent[] = [
    { at: on('2024-05-20', '09:00'), kind: 'issue' },
    { at: on('2024-06-03', '09:00'), kind: 'amend', number: '171/KH-UBND', on: '2024-06-03' },
    ...AGENCIES.filter((agency) => !hasOnlyExcel(agency)).map((agency, index): YearEvent => ({
      at: on('2024-06-04', '08:00') + index * MINUTE,
      kind: 'join',
      agency,
    })),
    ...YEAR_ROUNDS.flatMap(({ periods }) =>
      periods
        .filter(({ asked }) => asked !== undefined)
        .map((period): YearEvent => ({ at: on(addDays(period.to, -12), '09:00'), kind: 'ask', period })),
    ),
    {
      at: on('2024-07-02', '10:00'),
      kind: 'confirm',
      task: 'II.12',
      due: '2024-10-31',
      basis: 'Công văn 990/UBND-NC',
    },
    {
      at: on('2024-09-26', '10:00'),
      kind: 'extend',
      task: 'II.22',
      until: '2024-11-30',
      document: '1520/UBND-TH',
      on: '2024-09-25',
    },
    { at: on('2025-03-03', '08:00'), kind: 'reorganise' },
    { at: on('2025-03-03', '09:00'), kind: 'join', agency: REORGANISATION.heir },
  ];
  const said = new Map<string, ReportFields>();
  for (const round of YEAR_ROUNDS) events.push(...new Round(round, seed, said).play());
  return events.toSorted((a, b) => a.at - b.at);
}

/** Days of consolidations after which the next thing that everybody gets is a request. */
const ASKED_NEXT = new Set(
  YEAR_ROUNDS.flatMap(({ asOf }, index) =>
    YEAR_ROUNDS[index + 1]?.periods.some(({ asked }) => asked !== undefined) === true ? [asOf] : [],
  ),
);

class Round {
  readonly #round: YearRound;
  readonly #random: Random;
  /** The last words of an agency on a task. */
  readonly #said: Map<string, ReportFields>;
  readonly #events: YearEvent[] = [];
  readonly #fates: ReadonlyMap<string, Fate>;

  constructor(round: YearRound, seed: string, said: Map<string, ReportFields>) {
    this.#round = round;
    this.#random = createRandom(`${seed}/${round.asOf}`);
    this.#said = said;
    this.#fates = roundFates(this.#agencies(), this.#random);
  }

  play(): readonly YearEvent[] {
    const { periods, asOf } = this.#round;
    const { to, sendBy } = this.#first;
    const [next, after] = [addDays(sendBy, 1), addDays(asOf, 2)];
    this.#handOut([...this.#fates.keys()].filter(hasOnlyExcel), on(addDays(to, -5), '09:00'));
    this.#submit(FOCAL_AGENCY, on(sendBy, '15:00'));
    for (const [agency, fate] of this.#fates) {
      if (fate === 'missing') continue;
      if (fate === 'late') this.#post(agency, this.#during(next, '08:00'));
      else if (fate === 'after-freeze') this.#post(agency, this.#during(after, '08:00'));
      else this.#post(agency, this.#during(addDays(to, 1), '08:00'));
    }

    this.#add({ at: on(sendBy, '17:00'), kind: 'receive' });
    const inTime = this.#with('in-time');
    const returned = [...this.#with('corrected'), ...this.#with('returned')];
    for (const agency of returned) this.#giveBack(agency, on(sendBy, '17:30'));
    // Half of what came in time is accepted at once, the other half on the day of the consolidation.
    const atOnce = inTime.filter((_, index) => index % 2 === 0);
    this.#accept([FOCAL_AGENCY, ...atOnce, ...this.#with('sent-again')], on(sendBy, '17:45'));
    this.#answer(returned, on(sendBy, '18:00'));
    this.#handOut(returned.filter(hasOnlyExcel), on(sendBy, '18:00'), [this.#first]);
    for (const agency of this.#with('corrected')) this.#correct(agency, this.#during(next, '09:00'));
    for (const agency of this.#with('sent-again')) this.#correct(agency, this.#during(next, '10:00'));

    this.#add({ at: on(asOf, '08:00'), kind: 'receive' });
    const rest = inTime.filter((agency) => !atOnce.includes(agency));
    this.#accept([...rest, ...this.#with('late')], on(asOf, '08:20'));
    this.#accept(this.#with('corrected'), on(asOf, '08:30'), [this.#first]);
    for (const period of periods) {
      const at = on(asOf, '09:00') + periods.indexOf(period) * MINUTE;
      this.#add({ at, kind: 'freeze', period: period.id, asOf });
    }

    for (const agency of this.#with('returned')) this.#correct(agency, this.#during(after, '09:00'));
    this.#add({ at: on(addDays(asOf, 3), '08:00'), kind: 'receive' });
    const later = [...this.#with('returned'), ...this.#with('sent-again')];
    this.#accept(this.#with('after-freeze'), on(addDays(asOf, 3), '08:20'));
    this.#accept(later, on(addDays(asOf, 3), '08:30'), [this.#first]);
    // The next request goes to everybody and carries what was judged.
    if (!ASKED_NEXT.has(asOf)) this.#add({ at: on(addDays(asOf, 3), '09:00'), kind: 'answer' });
    return this.#events;
  }

  /** Who reports in this round, the focal point apart. The Party body answers in the second and the last quarter of 2024. */
  #agencies(): readonly string[] {
    const { to, asked, id } = this.#first;
    const whole = asked === undefined;
    return workingOn(to).filter((agency) => {
      if (agency === FOCAL_AGENCY) return false;
      if (agency === PARTY_BODY) return id === '2024-Q2' || id === '2024-Q4';
      if (agency in PARTS) return whole;
      return asked?.of?.includes(agency) ?? true;
    });
  }

  get #first(): YearPeriod {
    const [first] = this.#round.periods;
    if (first === undefined) throw new Error('A round has a period');
    return first;
  }

  #with(fate: Fate): readonly string[] {
    return [...this.#fates].flatMap(([agency, its]) => (its === fate ? [agency] : []));
  }

  #add(event: YearEvent): void {
    this.#events.push(event);
  }

  /** Within seven hours of a time of day. */
  #during(day: CalendarDate, from: string): Instant {
    return on(day, from) + this.#random.integer(0, 400) * MINUTE;
  }

  /** Reports of all periods of the round, posted together. */
  #post(agency: string, at: Instant): void {
    if (hasOnlyExcel(agency)) for (const period of this.#round.periods) this.#fill(agency, period, at);
    else {
      this.#submit(agency, at);
      this.#add({ at: at + 10 * MINUTE, kind: 'send', agency, period: this.#first.id });
    }
  }

  #submit(agency: string, at: Instant): void {
    for (const [index, period] of this.#round.periods.entries()) {
      const reports = this.#write(agency, period);
      this.#add({ at: at + index * MINUTE, kind: 'submit', agency, period: period.id, reports });
    }
  }

  #fill(agency: string, period: YearPeriod, at: Instant): void {
    this.#add({ at, kind: 'fill', agency, period: period.id, reports: this.#write(agency, period) });
  }

  /** The first period's report once more, with other words. */
  #correct(agency: string, at: Instant): void {
    const period = this.#first;
    const reports = new Map(
      [...this.#write(agency, period)].map(([task, fields]) => [
        task,
        { ...fields, result: `${fields.result} Đã bổ sung số liệu.` },
      ]),
    );
    if (hasOnlyExcel(agency)) this.#add({ at, kind: 'fill', agency, period: period.id, reports });
    else {
      this.#add({ at, kind: 'submit', agency, period: period.id, reports });
      this.#add({ at: at + 10 * MINUTE, kind: 'send', agency, period: period.id });
    }
  }

  #write(agency: string, period: YearPeriod): WrittenReports {
    return new Map(
      tasksFor(agency).map((task) => {
        const before = [agency, ...placesOf(agency)]
          .map((id) => this.#said.get(`${id} ${task}`))
          .find((each) => each !== undefined);
        const fields = yearReport(period, before, this.#random);
        this.#said.set(`${agency} ${task}`, fields);
        return [task, fields];
      }),
    );
  }

  #giveBack(agency: string, at: Instant): void {
    const [task = ''] = tasksFor(agency);
    const reasons = { [task]: 'Chưa nêu kết quả cụ thể.' };
    this.#add({ at, kind: 'return', agency, period: this.#first.id, reasons });
    const [, ...others] = this.#round.periods;
    this.#accept([agency], at + MINUTE, others);
  }

  #accept(agencies: readonly string[], at: Instant, periods = this.#round.periods): void {
    if (agencies.length === 0) return;
    for (const period of periods) this.#add({ at, kind: 'accept', agencies, period: period.id });
  }

  #answer(agencies: readonly string[], at: Instant): void {
    this.#add({ at, kind: 'answer', agencies: agencies.filter((agency) => !hasOnlyExcel(agency)) });
  }

  #handOut(agencies: readonly string[], at: Instant, periods = this.#round.periods): void {
    if (agencies.length === 0) return;
    for (const period of periods) this.#add({ at, kind: 'hand-out', agencies, period: period.id });
  }
}
