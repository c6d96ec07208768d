import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageCanvas } from './page-canvas.tsx';
import type { PdfDocument } from '#renderer/workers/pdf-document.ts';
import { fitScale, type Zoom } from './zoom.ts';

/** The current page on the desk. PageUp, PageDown, Home and End turn pages. */
export function PageDesk({
  pdf,
  page,
  onPage,
  zoom,
  onScale,
}: {
  readonly pdf: PdfDocument;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly zoom: Zoom;
  /** Tells the scale in use, in CSS pixels per point. */
  readonly onScale: (scale: number) => void;
}) {
  const { t } = useTranslation('print');
  const desk = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState<number | null>(null);
  useEffect(() => {
    const box = desk.current;
    if (!box) return;
    let alive = true;
    const measure = async () => {
      const paper = await pdf.size(page);
      if (!alive) return;
      const next =
        zoom === 'page' ? fitScale({ width: box.clientWidth, height: box.clientHeight }, paper) : zoom;
      setScale(next);
      onScale(next);
    };
    const watch = new ResizeObserver(() => void measure());
    watch.observe(box);
    return () => {
      alive = false;
      watch.disconnect();
    };
  }, [pdf, page, zoom, onScale]);
  const turn = (event: KeyboardEvent) => {
    const target = { PageUp: page - 1, PageDown: page + 1, Home: 1, End: pdf.pageCount }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    onPage(Math.min(pdf.pageCount, Math.max(1, target)));
  };
  return (
    // Scrolls, so it must be reachable by keyboard.
    <div className="prn-desk" ref={desk} tabIndex={0} role="region" aria-label={t('desk')} onKeyDown={turn}>
      {scale === null ? null : (
        <PageCanvas
          pdf={pdf}
          page={page}
          scale={scale}
          readable
          label={t('pageOf', { page, count: pdf.pageCount })}
        />
      )}
    </div>
  );
}
