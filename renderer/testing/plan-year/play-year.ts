import { now, startClockAt } from '#renderer/data/clock.ts';
import type { ImportRecord } from '#renderer/data/import-record.ts';
import { askReport } from '#renderer/use-cases/ask-report.ts';
import { confirmDeadline } from '#renderer/use-cases/confirm-deadline.ts';
import { grantExtension } from '#renderer/use-cases/decide-extension.ts';
import { freezeDraft } from '#renderer/use-cases/draft/freeze-draft.ts';
import { exportPackage } from '#renderer/use-cases/export-package.ts';
import { importPackages } from '#renderer/use-cases/import-packages.ts';
import { receiveFiles } from '#renderer/use-cases/receive-files.ts';
import { recordTakeover } from '#renderer/use-cases/record-takeover.ts';
import { acceptReports, returnReport } from '#renderer/use-cases/review-reports.ts';
import { saveTaskReport } from '#renderer/use-cases/save-task-report.ts';
import { startReport } from '#renderer/use-cases/start-report.ts';
import { submitReport } from '#renderer/use-cases/submit-report.ts';
import { loadOfficeSetup } from '#renderer/data/office-setup-store.ts';
import { assertNever } from '#shared/assert.ts';
import type { Book } from '#shared/book/types.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import {
  agencyId,
  periodId,
  taskPath,
  type CalendarDate,
  type PeriodId,
  type TaskPath,
} from '#shared/ids.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { OfficeSetup } from '#shared/office/setup/office-setup.ts';
import { makeDraft, type Draft } from '#shared/office/draft/make-draft.ts';
import { fillInDocumentOf } from '#shared/office/fill-in/fill-in-document-of.ts';
import { fillInWorkbook } from '#shared/office/fill-in/fill-in-workbook.ts';
import { cellsOfReport, typedIn } from '#shared/office/fill-in/typed-in.ts';
import { openAppendixFile } from '#shared/office/reading/open-appendix-file.ts';
import type { WorkbookDescription } from '#shared/office/sheet/workbook-description.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import { ADDED, FOCAL_AGENCY } from '#shared/simulation/testing/plan-year/plan-facts.ts';
import { REORGANISATION } from '#shared/simulation/testing/plan-year/year-cast.ts';
import type { YearEvent, YearEventOf } from '#shared/simulation/testing/plan-year/year-event.ts';
import { machine, type Machine } from '../machine.ts';
import { acceptWaiting } from '../report-cycle.ts';
import { amendPlan } from './amend-plan.ts';

/** A report as the window froze it, with the files a command line would find at that moment. */
export interface FrozenInWindow {
  readonly period: PeriodId;
  readonly asOf: CalendarDate;
  /** As it was frozen under, e.g. `TH-3Q-1D22`. */
  readonly code: string;
  readonly draft: Draft;
  readonly ledger: Ledger;
  readonly setup: OfficeSetup;
  /** As it was then; what comes in later shows in it, so that it is to be asked at once. */
  readonly book: Book;
  /** Everything the focal point received until then, and its own package written after the freeze. */
  readonly folder: readonly OpenedFile[];
}

/** Called at every freeze, while the book is as it was frozen. */
type AtFreeze = (frozen: FrozenInWindow) => Promise<void>;

/** One import of the focal point: what was in the post, and what the program made of it. */
export interface Received {
  readonly files: readonly OpenedFile[];
  readonly record: ImportRecord;
}

/** Not a workbook, not a package: left alone. */
const LETTER = 'Thư mời họp.docx';

/**
 * Carries the year out with the program's own use cases: every agency that has the program on a machine of its own with
 * key, database and journal, workbooks typed into as written, files handed from one to the other.
 */
export class YearPlay {
  readonly focal: Machine;
  readonly machines = new Map<string, Machine>();
  readonly frozen: FrozenInWindow[] = [];
  readonly received: Received[] = [];
  /** Posted and not taken in yet. */
  post: OpenedFile[] = [];
  readonly #workbooks = new Map<string, WorkbookDescription>();
  readonly #atFreeze: AtFreeze;

  private constructor(focal: Machine, atFreeze: AtFreeze) {
    this.focal = focal;
    this.#atFreeze = atFreeze;
  }

  /**
   * Plays the events in their order.
   *
   * @param atFreeze called at every freeze, while the book is as it was frozen
   */
  static async of(
    [first, ...others]: readonly YearEvent[],
    atFreeze: AtFreeze = async () => undefined,
  ): Promise<YearPlay> {
    if (first?.kind !== 'issue') throw new Error('A year begins with its plan');
    startClockAt(first.at);
    const play = new YearPlay(await machine(FOCAL_AGENCY), atFreeze);
    play.machines.set(FOCAL_AGENCY, play.focal);
    for (const event of others) await play.perform(event);
    return play;
  }

  async perform(event: YearEvent): Promise<void> {
    startClockAt(event.at);
    const { session } = this.focal;
    switch (event.kind) {
      case 'issue':
        throw new Error('A plan is issued once');
      case 'amend':
        return amendPlan(this.focal, event.number, event.on);
      case 'join':
        return this.#join(event.agency);
      case 'ask':
        return this.#ask(event);
      case 'confirm':
        return confirmDeadline(session, taskPath(event.task), event.due, event.basis);
      case 'extend':
        return this.#extend(event);
      case 'reorganise':
        return this.#reorganise();
      case 'hand-out':
        return this.#handOut(event);
      case 'submit':
        return this.#submit(event);
      case 'send':
        return this.#send(event);
      case 'fill':
        return this.#fill(event);
      case 'receive':
        return this.#receive();
      case 'return':
        return returnReport(
          session,
          this.focal.book(),
          agencyId(event.agency),
          periodId(event.period),
          event.reasons,
        );
      case 'accept':
        return acceptReports(
          session,
          this.focal.book(),
          event.agencies.map(agencyId),
          periodId(event.period),
        );
      case 'answer':
        return this.#answer(event);
      case 'freeze':
        return this.#freeze(event);
      default:
        return assertNever(event);
    }
  }

  /** The focal point's package with all it ever wrote, as a file. */
  async focalPackage(): Promise<OpenedFile> {
    await exportPackage(this.focal.session, this.focal.book(), 'plan', null);
    return this.focal.lastFile();
  }

  async #join(agency: string): Promise<void> {
    const added = ADDED.find((each) => each.agency.id === agency)?.agency;
    const who = added === undefined ? agency : { ...added, id: agencyId(added.id) };
    this.machines.set(agency, await machine(who, { kind: 'package', file: await this.focalPackage() }));
  }

  async #ask({ period: { id, title, from, to, sendBy, asked } }: YearEventOf<'ask'>): Promise<void> {
    const of = asked?.of ?? null;
    const request = { title, request: asked?.request ?? '', from, to, sendBy };
    const askedOf = of === null ? {} : { askedOf: of.map(agencyId) };
    const { session, book } = this.focal;
    const given = await askReport(session, book(), { ...request, ...askedOf });
    if (given !== id) throw new Error(`The request ${id} got the number ${given}`);
    await this.#answer({});
  }

  async #extend({ task, until, document, on }: YearEventOf<'extend'>): Promise<void> {
    const row = this.focal.book().tasks.find(({ path }) => path === task);
    if (row === undefined) throw new Error(`No task ${task}`);
    await grantExtension(this.focal.session, row, {
      until,
      document,
      on,
      reason: 'Bổ sung theo kết luận',
      request: null,
    });
  }

  async #reorganise(): Promise<void> {
    const book = this.focal.book();
    const { agencies, heir: id, from, basis } = REORGANISATION;
    const heir = book.agencies.find((agency) => agency.id === id);
    if (heir === undefined) throw new Error(`The register does not know ${id}`);
    await recordTakeover(this.focal.session, book, { agencies: agencies.map(agencyId), heir, from, basis });
  }

  async #handOut({ agencies, period }: YearEventOf<'hand-out'>): Promise<void> {
    const book = this.focal.book();
    const of = periodOf(book, period);
    for (const agency of agencies) {
      const workbook = fillInWorkbook(fillInDocumentOf(book, agencyId(agency), of), { createdAt: now() });
      this.#workbooks.set(`${agency} ${period}`, workbook);
    }
  }

  async #submit({ agency, period, reports }: YearEventOf<'submit'>): Promise<void> {
    const { session, book } = this.#machine(agency);
    const tasks: TaskPath[] = [...reports.keys()].map((task) => taskPath(task));
    const id = periodId(period);
    await startReport(session, book(), tasks, id, null);
    for (const [task, fields] of reports) await saveTaskReport(session, taskPath(task), id, fields);
    await submitReport(session, book(), tasks, id);
  }

  async #send({ agency, period }: YearEventOf<'send'>): Promise<void> {
    const who = this.#machine(agency);
    await exportPackage(who.session, who.book(), 'report', periodId(period));
    this.#put(who.lastFile().name, who.lastFile().bytes);
  }

  async #fill({ agency, period, reports }: YearEventOf<'fill'>): Promise<void> {
    const workbook = this.#workbooks.get(`${agency} ${period}`);
    if (workbook === undefined) throw new Error(`${agency} was handed no workbook of ${period}`);
    const answers = new Map([...reports].map(([task, fields]) => [taskPath(task), cellsOfReport(fields)]));
    const bytes = await writeXlsx(typedIn(workbook, `Cán bộ ${agency}`, answers));
    this.#put(`${agency} ${period}.xlsx`, bytes);
  }

  /** Names repeat, as in any office; a second one gets a number, as a file manager does. */
  #put(name: string, bytes: Uint8Array): void {
    const known = [...this.received.flatMap(({ files }) => files), ...this.post];
    const dot = name.lastIndexOf('.');
    let free = name;
    for (let n = 1; known.some((file) => file.name === free); n += 1)
      free = `${name.slice(0, dot)} (${n})${name.slice(dot)}`;
    this.post.push({ name: free, bytes });
  }

  async #receive(): Promise<void> {
    const [again] = this.post;
    if (again) this.#put(again.name, again.bytes);
    this.#put(LETTER, new TextEncoder().encode('Không phải báo cáo.'));
    const files = this.post;
    this.post = [];
    const record = await receiveFiles(this.focal.session, files, {
      readBook: this.focal.book,
      decide: async () => {
        throw new Error('Nothing in the year is in doubt');
      },
      openTables: async (bytes) => openAppendixFile(bytes),
    });
    await acceptWaiting(this.focal);
    this.received.push({ files, record });
  }

  async #answer({ agencies }: Pick<YearEventOf<'answer'>, 'agencies'>): Promise<void> {
    const file = await this.focalPackage();
    for (const [agency, { session }] of this.machines) {
      if (agency === FOCAL_AGENCY || agencies?.includes(agency) === false) continue;
      await importPackages(session, [file]);
    }
  }

  /** "Chốt báo cáo", from the same facts as its page. */
  async #freeze({ period, asOf }: YearEventOf<'freeze'>): Promise<void> {
    const { session } = this.focal;
    const book = this.focal.book();
    const setup = await loadOfficeSetup(session, book);
    const facts = { book, ledger: session.ledger, period: periodId(period), asOf, gaps: [], setup };
    const draft = makeDraft(facts, 'consolidated');
    const code = await freezeDraft(session, draft);
    const folder = [...this.received.flatMap(({ files }) => files), await this.focalPackage()];
    const frozen = {
      period: periodId(period),
      asOf,
      code,
      draft,
      ledger: session.ledger,
      setup,
      book,
      folder,
    };
    this.frozen.push(frozen);
    await this.#atFreeze(frozen);
  }

  #machine(agency: string): Machine {
    const found = this.machines.get(agency);
    if (found === undefined) throw new Error(`${agency} has no machine`);
    return found;
  }
}

function periodOf({ periods }: Book, id: string) {
  const found = periods.find((period) => period.id === id);
  if (found === undefined) throw new Error(`No period ${id}`);
  return found;
}
