import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import type { BookDb } from '#renderer/data/book-db.ts';
import { useAppendixInReview } from '#renderer/state/appendix-in-review.ts';
import type { DraftAnswers } from '#renderer/features/first-start/first-answers.ts';
import { FirstStartPage } from '#renderer/features/first-start/first-start-page.tsx';
import { PasswordDialog } from '#renderer/ui/password-dialog.tsx';
import { openEncrypted } from '#renderer/use-cases/open-encrypted.ts';
import { openSampleBook } from '#renderer/use-cases/open-sample-book.ts';
import { type PlanChoice, startBook } from '#renderer/use-cases/start-book.ts';
import type { Host } from '#shared/contracts/host.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { routes } from './routes.ts';
import { StartReview } from './start-review.tsx';
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
  /** The answers while the appendix that was chosen is looked at. */
  const [reviewing, setReviewing] = useState<DraftAnswers | null>(null);
  const [answered, setAnswered] = useState<DraftAnswers | undefined>(undefined);
  const open = async (answers: DraftAnswers) => {
    const { agency, person, position } = answers;
    if (agency === null) return;
    if (answers.plan === 'appendix' && answers.appendix !== null) {
      useAppendixInReview.getState().open(answers.appendix);
      setReviewing(answers);
      return;
    }
    const who = { agency, person, position };
    const [file = null] =
      answers.plan === 'package' && answers.file ? await openEncrypted(host, [answers.file]) : [];
    if (file?.closed !== undefined) throw file.closed;
    const plan = planChoice({ ...answers, file });
    if (plan === 'sample') onOpened(await openSampleBook(host, db, who));
    else if (plan !== null) onOpened(await startBook(host, db, { ...who, plan }));
    navigate(routes.plan());
  };
  if (reviewing !== null && reviewing.agency !== null) {
    const { agency, person, position } = reviewing;
    return (
      <StartReview
        host={host}
        db={db}
        who={{ agency, person, position }}
        onBack={() => {
          setAnswered(reviewing);
          setReviewing(null);
        }}
        onOpened={(opened) => {
          onOpened(opened);
          navigate(routes.plan());
        }}
      />
    );
  }
  return (
    <>
      <FirstStartPage
        host={host}
        plan={plan158()}
        agencies={builtInAgencies}
        onOpen={open}
        {...(answered === undefined ? {} : { given: answered })}
      />
      <PasswordDialog />
    </>
  );
}

function planChoice({ plan, file, issuedElsewhere }: DraftAnswers): PlanChoice | 'sample' | null {
  switch (plan) {
    case 'built-in':
      return { kind: 'built-in', planId: plan158().id, issuedElsewhere };
    case 'sample':
      return 'sample';
    case 'package':
      return file === null ? null : { kind: 'package', file };
    case 'appendix':
      return null;
  }
}
