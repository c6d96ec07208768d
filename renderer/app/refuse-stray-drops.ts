/**
 * A file dropped beside the place meant for it must not replace the program: a browser would open it in this very window,
 * and what is being typed would be out of sight. Places that take files deal with their drops before this does.
 */
export function refuseStrayDrops(target: Window): void {
  target.addEventListener('dragover', (event) => {
    if (event.defaultPrevented || event.dataTransfer === null || !bringsFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  });
  target.addEventListener('drop', (event) => {
    if (bringsFiles(event)) event.preventDefault();
  });
}

const bringsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
