import { sayProblem } from '#renderer/ui/say-problem.ts';
import { useEffect, useRef, useState } from 'react';
import type { PdfDocument } from '#renderer/workers/pdf-document.ts';

/** One page of the PDF, drawn at `scale` CSS pixels per point. Screen readers get its label and, below it, its text. */
export function PageCanvas({
  pdf,
  page,
  scale,
  label,
  readable = false,
}: {
  readonly pdf: PdfDocument;
  readonly page: number;
  readonly scale: number;
  readonly label: string;
  /** Puts the page's text behind the picture for screen readers. */
  readonly readable?: boolean;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    const stop = new AbortController();
    const show = async () => {
      const points = await pdf.size(page);
      if (stop.signal.aborted) return;
      setSize({ width: points.width * scale, height: points.height * scale });
      if (canvas.current) await pdf.draw(page, canvas.current, scale, stop.signal);
      if (!readable || stop.signal.aborted) return;
      const { texts } = await pdf.read(page);
      setText(texts.map((run) => run.text).join(' '));
    };
    show().catch((error: unknown) => {
      if (!stop.signal.aborted) sayProblem(error);
    });
    return () => stop.abort();
  }, [pdf, page, scale, readable]);
  return (
    <>
      <canvas ref={canvas} className="prn-paper" role="img" aria-label={label} style={size ?? undefined} />
      {readable ? <p className="visually-hidden">{text}</p> : null}
    </>
  );
}
