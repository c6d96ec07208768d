import type { ImportedFile } from '#renderer/data/import-record.ts';
import type { MarkLook } from './status-looks.ts';

/** How one imported file is shown. Only what needs an officer, or brought something, has weight. */
const LOOKS: Readonly<Record<ImportedFile['outcome'], MarkLook>> = {
  merged: { shape: 'done', tone: 'done' },
  'nothing-new': { shape: 'same', tone: 'off', plain: true },
  waiting: { shape: 'need', tone: 'need' },
  refused: { shape: 'late', tone: 'late' },
  closed: { shape: 'need', tone: 'need' },
  damaged: { shape: 'late', tone: 'late' },
  foreign: { shape: 'off', tone: 'off', plain: true },
  'other-plan': { shape: 'off', tone: 'off', plain: true },
};

/** A file that waited and is in the book since. */
export const SETTLED_LOOK: MarkLook = { shape: 'done', tone: 'done', plain: true };

export const receivedFileLook = ({ outcome }: Pick<ImportedFile, 'outcome'>): MarkLook => LOOKS[outcome];
