import type { OpenedFile } from '#shared/contracts/host.ts';
import { type DragEvent, type ReactNode, useState } from 'react';
import { Icon } from './icon.tsx';
import { readDroppedFiles } from './read-dropped-files.ts';
import { sayProblem } from './say-problem.ts';
import './drop-zone.css';

/** A place to drop files of any number and order. A button for choosing files belongs beside it: dropping needs a mouse. */
export function DropZone({
  title,
  hint,
  onFiles,
  children,
}: {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly onFiles: (files: readonly OpenedFile[]) => void;
  readonly children?: ReactNode;
}) {
  const [over, setOver] = useState(false);
  const allow = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const take = (event: DragEvent) => {
    event.preventDefault();
    // The window also takes drops; this zone has dealt with it.
    event.stopPropagation();
    setOver(false);
    readDroppedFiles(event.dataTransfer).then(onFiles, sayProblem);
  };
  return (
    <div
      className="drop"
      data-over={over || undefined}
      role="group"
      aria-label={title}
      onDragEnter={allow}
      onDragOver={allow}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <Icon name="drop" />
      <div>
        <p className="drop-title">{title}</p>
        {hint === undefined ? null : <p className="second">{hint}</p>}
        {children}
      </div>
    </div>
  );
}
