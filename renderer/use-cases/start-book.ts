import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { builtInPlan, SAMPLE_PLAN_ID } from '#seeds/built-in-plan.ts';
import type { BookDb } from '#renderer/data/book-db.ts';
import { now, today } from '#renderer/data/clock.ts';
import { machineStateIn } from '#renderer/data/machine-state.ts';
import type { Healing } from '#renderer/data/open-session.ts';
import { saveProfile } from '#renderer/data/profile-store.ts';
import type { Session } from '#renderer/data/session.ts';
import { deadlineConfirmation, ownDeviceChange } from '#shared/book/changes/focal-changes.ts';
import { planChanges } from '#shared/book/changes/plan-changes.ts';
import { usualPeriods } from '#shared/book/reporting-periods-of.ts';
import type { Host, OpenedFile } from '#shared/contracts/host.ts';
import { plainAgency, type Agency } from '#shared/domain/agency.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { taskPath, type AgencyId, type CalendarDate, type PlanId, type PublicKey } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import { readPackage } from '#shared/package/read-package.ts';
import { Problem } from '#shared/problem.ts';
import { enterBook, type OfficerAnswers } from './enter-book.ts';
import { keepMissingDrafts } from './keep-missing-drafts.ts';
import { importPackages } from './import-packages.ts';
import { undoImport } from './undo-import.ts';

/** The answers of the first start. */
export interface FirstAnswers extends OfficerAnswers {
  readonly plan: PlanChoice;
}

export type PlanChoice =
  | {
      readonly kind: 'built-in';
      readonly planId: PlanId;
      /** Another machine of the focal point issued the plan: this one waits for its package and to be taken in. */
      readonly issuedElsewhere?: boolean;
    }
  /** A new plan, e.g. from an appendix file: only its focal point starts so. */
  | {
      readonly kind: 'new';
      readonly plan: Plan;
      /** Agencies an officer decided about while the file was read; they go before the built-in ones. */
      readonly agencies: readonly Agency[];
      /** Path → the due day confirmed meanwhile; null for none. */
      readonly deadlines: Readonly<Record<string, CalendarDate | null>>;
    }
  | { readonly kind: 'package'; readonly file: OpenedFile };

/**
 * Opens a book for the first time: profile, device key, plan. The plan's focal point issues it at once
 * (first segment: the plan, the agencies, the periods); its second machine, or the one that follows the first, starts from
 * the plan package or waits for it, and is taken in by the machine that leads. A book found in the journal is taken up again,
 * nothing is issued twice.
 */
export function startBook(host: Host, db: BookDb, answers: FirstAnswers): Promise<StartedBook> {
  const running = starting.get(db) ?? start(host, db, answers).finally(() => starting.delete(db));
  starting.set(db, running);
  return running;
}

interface StartedBook {
  readonly session: Session;
  readonly healing: Healing;
}

/** A second press while the first one works gets the same book: two starts at once would issue the plan twice. */
const starting = new WeakMap<BookDb, Promise<StartedBook>>();

async function start(host: Host, db: BookDb, answers: FirstAnswers): Promise<StartedBook> {
  const { planId, focalAgency, plan, root, leads } = await startingPoint(answers.plan);
  const opened = await enterBook(host, db, answers, { planId, focalAgency, root, leads, sample: false });
  const { ledger, profile } = opened.session;
  if (ledger.options.root === profile.publicKey && plan && !ledger.read(entity.doc)) {
    await issuePlan(opened.session, plan, answers);
  }
  if (answers.plan.kind === 'package') {
    const record = await importPackages(opened.session, [answers.plan.file]);
    const [file] = record.files;
    if (!ledger.read(entity.doc)) {
      await undoImport(opened.session, record);
      throw new Problem('no-plan-in-package', file?.message ?? 'Gói không có nội dung kế hoạch.', {
        where: answers.plan.file.name,
        advice: 'Đồng chí xin cơ quan đầu mối gói kế hoạch.',
      });
    }
    const { attachments } = await readPackage(answers.plan.file.bytes);
    await keepMissingDrafts(opened.session, machineStateIn(attachments));
  }
  // Last, so that a start that failed is asked again and does not leave half a book behind.
  await saveProfile(db, profile);
  return opened;
}

interface StartingPoint {
  readonly planId: PlanId;
  readonly focalAgency: AgencyId;
  readonly plan: Plan | null;
  readonly root: PublicKey | null;
  /** The focal point's first machine, which issues the plan. */
  readonly leads: boolean;
}

async function startingPoint(choice: PlanChoice): Promise<StartingPoint> {
  switch (choice.kind) {
    case 'built-in': {
      const plan = builtInPlan(choice.planId);
      if (!plan)
        throw new Problem('plan-unknown', 'Chương trình không có sẵn kế hoạch này.', {
          where: choice.planId,
        });
      return {
        planId: plan.id,
        focalAgency: plan.focalPoint,
        plan,
        root: null,
        leads: choice.issuedElsewhere !== true,
      };
    }
    case 'new':
      return {
        planId: choice.plan.id,
        focalAgency: choice.plan.focalPoint,
        plan: choice.plan,
        root: null,
        leads: true,
      };
    case 'package': {
      const { manifest, attachments } = await readPackage(choice.file.bytes);
      if (manifest.kind !== 'plan' && manifest.kind !== 'full-copy') {
        throw new Problem('not-a-plan-package', 'Tệp này là gói báo cáo, không có nội dung kế hoạch.', {
          where: choice.file.name,
          advice: 'Đồng chí chọn gói kế hoạch do cơ quan đầu mối gửi.',
        });
      }
      if (manifest.planId === SAMPLE_PLAN_ID) {
        throw new Problem('sample-package', 'Gói này là của dữ liệu mẫu, không có kế hoạch thật.', {
          where: choice.file.name,
          advice: 'Đồng chí chọn gói kế hoạch do cơ quan đầu mối gửi, hoặc chọn mở dữ liệu mẫu.',
        });
      }
      return {
        planId: manifest.planId,
        focalAgency: builtInPlan(manifest.planId)?.focalPoint ?? manifest.author.agency,
        plan: null,
        leads: false,
        // The officer's own backup knows whom the lost machine believed; a colleague's copy is no such word.
        root: machineStateIn(attachments) === null ? null : manifest.root,
      };
    }
  }
}

/** The focal point's first segment. */
async function issuePlan(
  session: Session,
  plan: Plan,
  { agency, plan: choice }: FirstAnswers,
): Promise<void> {
  const periods = usualPeriods(plan.date, Number(today().slice(0, 4)));
  const decided = choice.kind === 'new' ? choice.agencies : [];
  const known = [...decided, ...builtInAgencies];
  const own = known.some(({ id }) => id === agency.id) ? [] : [plainAgency(agency)];
  const agencies = new Map([...own, ...builtInAgencies, ...decided].map((each) => [each.id, each]));
  const confirmed = Object.entries(choice.kind === 'new' ? choice.deadlines : {}).map(([path, due]) =>
    deadlineConfirmation(taskPath(path), { due, basis: '', by: session.profile.person, at: now() }),
  );
  const { publicKey, person } = session.profile;
  const encryptTo = await session.host.keys.address('current');
  await session.commitForGood([
    ...planChanges(plan, [...agencies.values()], periods),
    ...confirmed,
    ownDeviceChange(publicKey, { person, at: now(), encryptTo }),
  ]);
}
