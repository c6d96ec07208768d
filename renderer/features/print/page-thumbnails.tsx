import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageCanvas } from './page-canvas.tsx';
import type { PdfDocument } from '#renderer/workers/pdf-document.ts';

/** Width of a thumbnail in px; an A4 page is 842 pt wide. */
const SCALE = 84 / 842;

/** All pages in small; drawn when they come into sight. The current one is kept in sight. */
export function PageThumbnails({
  pdf,
  current,
  onPick,
}: {
  readonly pdf: PdfDocument;
  readonly current: number;
  readonly onPick: (page: number) => void;
}) {
  const { t } = useTranslation('print');
  const pages = Array.from({ length: pdf.pageCount }, (_, index) => index + 1);
  return (
    <nav className="pane pane-side prn-thumbs" aria-label={t('pages')}>
      <ol>
        {pages.map((page) => (
          <Thumbnail
            key={page}
            pdf={pdf}
            page={page}
            current={page === current}
            onPick={() => onPick(page)}
          />
        ))}
      </ol>
    </nav>
  );
}

function Thumbnail({
  pdf,
  page,
  current,
  onPick,
}: {
  readonly pdf: PdfDocument;
  readonly page: number;
  readonly current: boolean;
  readonly onPick: () => void;
}) {
  const { t } = useTranslation('print');
  const item = useRef<HTMLLIElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!item.current) return;
    const watch = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) setSeen(true);
    });
    watch.observe(item.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const label = t('page', { page });
  return (
    <li ref={item}>
      <button type="button" aria-current={current ? 'page' : undefined} aria-label={label} onClick={onPick}>
        <span className="prn-mini">
          {seen ? <PageCanvas pdf={pdf} page={page} scale={SCALE} label={label} /> : null}
        </span>
        <span aria-hidden="true">{page}</span>
      </button>
    </li>
  );
}
