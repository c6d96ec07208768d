import { sayAction } from '#renderer/state/action-message.ts';
import { Problem } from '#shared/problem.ts';
import { uiText } from './ui-text.ts';

/** Says what was refused or failed, whatever was thrown; for handlers that have no page of their own to show it on. */
export function sayProblem(error: unknown): void {
  if (error instanceof Problem) {
    const { message, advice, code, where } = error;
    const text = where === undefined ? message : `${message} (${where})`;
    sayAction({ tone: 'error', text, code, ...(advice === undefined ? {} : { advice }) });
    return;
  }
  const detail = error instanceof Error ? error.message : String(error);
  sayAction({
    tone: 'error',
    text: uiText('notice.defectAction'),
    advice: uiText('notice.defectCode', { detail }),
  });
}
