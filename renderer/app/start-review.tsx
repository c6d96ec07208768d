import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import type { BookDb } from '#renderer/data/book-db.ts';
import { today } from '#renderer/data/clock.ts';
import { AppendixReview } from '#renderer/features/appendix-review/appendix-review.tsx';
import { NewPlanPage } from '#renderer/features/appendix-review/new-plan-page.tsx';
import { useAppendixInReview } from '#renderer/state/appendix-in-review.ts';
import { PlainActionMessage } from '#renderer/ui/action-messages.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { StatusBarContext } from '#renderer/ui/status-bar.tsx';
import type { OfficerAnswers } from '#renderer/use-cases/enter-book.ts';
import { startBook } from '#renderer/use-cases/start-book.ts';
import { decidedAgencies } from '#shared/book/changes/agency-changes.ts';
import type { Host } from '#shared/contracts/host.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { TableReading } from '#shared/office/reading/table-reading.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedBook } from './use-opening.ts';
import './app.css';
import './title-bar.css';

/** First start from an appendix file: its review, what it cannot tell, then a book whose focal point opened it. */
export function StartReview({
  host,
  db,
  who,
  onBack,
  onOpened,
}: {
  readonly host: Host;
  readonly db: BookDb;
  readonly who: OfficerAnswers;
  readonly onBack: () => void;
  readonly onOpened: (opened: OpenedBook) => void;
}) {
  const { t } = useTranslation('app');
  const file = useAppendixInReview((state) => state.file);
  const [agreed, setAgreed] = useState<TableReading | null>(null);
  const [left, setLeft] = useState<HTMLElement | null>(null);
  const [right, setRight] = useState<HTMLElement | null>(null);
  const slots = useMemo(() => ({ left, right }), [left, right]);
  const [options] = useState(() => ({ planDate: null, today: today(), agencies: builtInAgencies }));

  const open = async (plan: Plan) => {
    if (agreed === null) return;
    const { agencies, deadlines } = agreed.choices;
    const confirmed = plan.appendix.tasks.flatMap((task) => {
      const due = deadlines[task.source.rows[0] ?? 0];
      return due === undefined ? [] : [[task.path, due] as const];
    });
    const opened = await startBook(host, db, {
      ...who,
      plan: {
        kind: 'new',
        plan,
        agencies: decidedAgencies(agencies, builtInAgencies),
        deadlines: Object.fromEntries(confirmed),
      },
    });
    useAppendixInReview.getState().close();
    onOpened(opened);
  };

  if (file === null) return null;
  return (
    <StatusBarContext value={slots}>
      <div className="app">
        <header className="bar">
          <span className="bar-mark">
            <Icon name="book" />
          </span>
          <span className="bar-gap" />
          <span className="bar-who">{who.agency.shortName}</span>
        </header>
        <main className="app-main">
          {agreed === null ? (
            <AppendixReview
              file={file}
              db={db}
              options={options}
              onOther={onBack}
              onCancel={onBack}
              onNext={setAgreed}
            />
          ) : (
            <NewPlanPage
              fileName={file.name}
              reading={agreed}
              focal={who.agency}
              onBack={() => setAgreed(null)}
              onOpen={open}
            />
          )}
        </main>
        <div />
        <footer className="foot" aria-label={t('statusBar')}>
          <div className="foot-left" ref={setLeft} />
          <div className="foot-right">
            <PlainActionMessage except="" />
            <div className="foot-right" ref={setRight} />
          </div>
        </footer>
      </div>
    </StatusBarContext>
  );
}
