import { app } from 'electron';
import type { KnownFolders } from './place.ts';

export function knownFolders(): KnownFolders {
  return {
    documents: app.getPath('documents'),
    desktop: app.getPath('desktop'),
    downloads: app.getPath('downloads'),
  };
}
