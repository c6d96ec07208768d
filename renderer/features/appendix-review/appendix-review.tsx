import type { BookDb } from '#renderer/data/book-db.ts';
import type { AppendixReadingOptions } from '#renderer/workers/office-jobs.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import type { TableReading } from '#shared/office/reading/table-reading.ts';
import { OpeningView } from './opening-view.tsx';
import { ReviewTable } from './review-table.tsx';
import { useAppendixReading } from './use-appendix-reading.ts';
import './appendix-review.css';

/** One appendix file from opening to the reading an officer agrees with; works with and without an open book. */
export function AppendixReview({
  file,
  db,
  options,
  onOther,
  onCancel,
  onNext,
}: {
  readonly file: OpenedFile;
  readonly db: BookDb;
  readonly options: AppendixReadingOptions;
  readonly onOther: () => void;
  readonly onCancel: () => void;
  readonly onNext: (reading: TableReading) => void;
}) {
  const review = useAppendixReading(file, db, options);
  const { state } = review;
  if (state.stage !== 'open') {
    return (
      <OpeningView fileName={file.name} state={state} review={review} onOther={onOther} onCancel={onCancel} />
    );
  }
  return (
    <ReviewTable
      fileName={file.name}
      reading={state.reading}
      recalled={state.recalled}
      review={review}
      agencies={options.agencies}
      onCancel={onCancel}
      onNext={() => onNext(state.reading)}
    />
  );
}
