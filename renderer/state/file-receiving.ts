import { create } from 'zustand';

/** How far the receiving of files is, in the words of the screen. */
export interface ReceivingProgress {
  readonly step: 'open' | 'read' | 'take' | 'write' | 'fill';
  readonly done: number;
  readonly total: number;
  readonly file: string | null;
  /** 0–1, of the whole. */
  readonly share: number;
}

/** Files that are being received. They are received whatever page is on screen. */
interface ReceivingState {
  /** How many; 0 when none are. */
  readonly files: number;
  /** Null until the first file was looked at. */
  readonly progress: ReceivingProgress | null;
  /** Stops before anything is stored; null when there is nothing to stop any more. */
  readonly stop: (() => void) | null;
  /** The officer pressed stop. */
  readonly stopping: boolean;
}

const NOTHING: ReceivingState = { files: 0, progress: null, stop: null, stopping: false };

export const useFileReceiving = create<ReceivingState>()(() => NOTHING);

export function receivingBegan(files: number, stop: () => void): void {
  useFileReceiving.setState({
    files,
    progress: null,
    stopping: false,
    stop: () => {
      useFileReceiving.setState({ stopping: true });
      stop();
    },
  });
}

/** @param stoppable nothing was stored yet. */
export function receivingGoesOn(progress: ReceivingProgress, stoppable: boolean): void {
  useFileReceiving.setState(stoppable ? { progress } : { progress, stop: null });
}

export const receivingEnded = (): void => useFileReceiving.setState(NOTHING);
