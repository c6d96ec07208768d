import { routes } from '#renderer/app/routes.ts';
import { today } from '#renderer/data/clock.ts';
import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { useAppendixInReview } from '#renderer/state/appendix-in-review.ts';
import { useWindowDrop } from '#renderer/ui/use-window-drop.ts';
import { chooseAppendix } from '#renderer/use-cases/choose-appendix.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import type { TableReading } from '#shared/office/reading/table-reading.ts';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { AppendixReview } from './appendix-review.tsx';
import { ComparePage } from './compare-page.tsx';
import { NoFileView } from './opening-view.tsx';

/** Reading an appendix file into the open book: review, then what it changes. */
export function AppendixReviewPage() {
  const { db, host } = useSession();
  const book = useBook();
  const [, navigate] = useLocation();
  const file = useAppendixInReview((state) => state.file);
  const open = useAppendixInReview((state) => state.open);
  const close = useAppendixInReview((state) => state.close);
  const choose = () => chooseAppendix(host).catch(sayProblem);
  const [agreed, setAgreed] = useState<TableReading | null>(null);
  const { date } = book.plan;
  const options = useMemo(
    () => ({ planDate: date, today: today(), agencies: book.agencies }),
    [date, book.agencies],
  );
  useWindowDrop(([dropped]) => {
    if (dropped === undefined) return;
    setAgreed(null);
    open(dropped);
  });
  const leave = () => {
    close();
    navigate(routes.exchange());
  };

  if (file === null) return <NoFileView onChoose={() => void choose()} />;
  if (agreed !== null) {
    return (
      <ComparePage
        fileName={file.name}
        reading={agreed}
        onBack={() => setAgreed(null)}
        onTaken={() => {
          close();
          navigate(routes.plan());
        }}
      />
    );
  }
  return (
    <AppendixReview
      // Another file is another review.
      key={file.name + String(file.bytes.length)}
      file={file}
      db={db}
      options={options}
      onOther={() => void choose()}
      onCancel={leave}
      onNext={setAgreed}
    />
  );
}
