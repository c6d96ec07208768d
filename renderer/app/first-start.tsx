import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import type { BookDb } from '#renderer/data/book-db.ts';
import type { DraftAnswers } from '#renderer/features/first-start/first-answers.ts';
import { FirstStartPage } from '#renderer/features/first-start/first-start-page.tsx';
import { openSampleBook } from '#renderer/use-cases/open-sample-book.ts';
import { type PlanChoice, startBook } from '#renderer/use-cases/start-book.ts';
import type { Host } from '#shared/contracts/host.ts';
import { useLocation } from 'wouter';
import { routes } from './routes.ts';
import type { OpenedBook } from './use-opening.ts';

/** The three questions, and the book they open. */
export function FirstStart({
  host,
  db,
  onOpened,
}: {
  readonly host: Host;
  readonly db: BookDb;
  readonly onOpened: (opened: OpenedBook) => void;
}) {
  const [, navigate] = useLocation();
  const open = async (answers: DraftAnswers) => {
    const { agency, person, position } = answers;
    if (agency === null) return;
    const who = { agency, person, position };
    const plan = planChoice(answers);
    if (plan === 'sample') onOpened(await openSampleBook(host, db, who));
    else if (plan !== null) onOpened(await startBook(host, db, { ...who, plan }));
    navigate(routes.plan());
  };
  return <FirstStartPage host={host} plan={plan158()} agencies={builtInAgencies} onOpen={open} />;
}

function planChoice({ plan, file }: DraftAnswers): PlanChoice | 'sample' | null {
  switch (plan) {
    case 'built-in':
      return { kind: 'built-in', planId: plan158().id };
    case 'sample':
      return 'sample';
    case 'package':
      return file === null ? null : { kind: 'package', file };
  }
}
