import { sayAction } from '#renderer/state/action-message.ts';
import { sayProblem } from './say-problem.ts';

/** Puts a text on the clipboard and says so. */
export async function copyText(text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    sayAction({ tone: 'done', text: said });
  } catch (error) {
    sayProblem(error);
  }
}
