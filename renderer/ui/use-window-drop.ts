import type { OpenedFile } from '#shared/contracts/host.ts';
import { useEffect, useRef, useState } from 'react';
import { readDroppedFiles } from './read-dropped-files.ts';
import { sayProblem } from './say-problem.ts';

/**
 * Takes files dropped anywhere on the window while the calling page is mounted; a DropZone that dealt with a
 * drop keeps it to itself. Returns whether files are being dragged over the window.
 */
export function useWindowDrop(onFiles: (files: readonly OpenedFile[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    const listeners = new AbortController();
    const { signal } = listeners;
    const allow = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Between two elements of the window there is a related target; at its edge there is none.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(false);
      readDroppedFiles(event.dataTransfer).then((files) => take.current(files), sayProblem);
    };
    window.addEventListener('dragenter', allow, { signal });
    window.addEventListener('dragover', allow, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', drop, { signal });
    // Capture: a drop a zone keeps to itself still ends the dragging.
    window.addEventListener('drop', () => setOver(false), { signal, capture: true });
    return () => listeners.abort();
  }, []);
  return over;
}
