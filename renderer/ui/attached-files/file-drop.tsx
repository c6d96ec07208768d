import { sayProblem } from '#renderer/ui/say-problem.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { type DragEvent, type ReactNode, useState } from 'react';
import { readAttachedFiles } from './read-attached-files.ts';
import './attached-files.css';

/** Takes files dropped on what it holds. A button beside it does the same: dropping needs a mouse. */
export function FileDrop({
  onFiles,
  className = '',
  children,
}: {
  /** Null: nothing is taken, as in a frozen report. */
  readonly onFiles: ((files: readonly OpenedFile[]) => void) | null;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const [over, setOver] = useState(false);
  if (onFiles === null) return <div className={className}>{children}</div>;
  const allow = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    // The page around it may hold a place for files, too.
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const take = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    readAttachedFiles(event.dataTransfer).then(onFiles, sayProblem);
  };
  return (
    <div
      className={`file-drop ${className}`}
      data-over={over || undefined}
      onDragEnter={allow}
      onDragOver={allow}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      {children}
    </div>
  );
}
