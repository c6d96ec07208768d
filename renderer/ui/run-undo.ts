import { type ActionMessage, sayAction } from '#renderer/state/action-message.ts';
import { sayProblem } from './say-problem.ts';
import { uiText } from './ui-text.ts';

/** Takes back what a message offers to take back, and says so. */
export async function runUndo(message: ActionMessage): Promise<void> {
  if (message.undo === undefined) return;
  try {
    await message.undo();
    sayAction({ tone: 'done', text: uiText('messages.undone', { text: message.text.replace(/^Đã /u, '') }) });
  } catch (error) {
    sayProblem(error);
  }
}
