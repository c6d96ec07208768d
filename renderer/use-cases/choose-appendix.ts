import { useAppendixInReview } from '#renderer/state/appendix-in-review.ts';
import type { Host } from '#shared/contracts/host.ts';

/**
 * Asks for an appendix file and puts it up for review; nothing goes into the book by it.
 *
 * @returns false when the dialog was cancelled.
 */
export async function chooseAppendix(host: Host): Promise<boolean> {
  const [file] = await host.openFiles({ kinds: ['appendix'], multiple: false });
  if (file === undefined) return false;
  useAppendixInReview.getState().open(file);
  return true;
}
