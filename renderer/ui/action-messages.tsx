import { type ActionMessage, useActionMessage } from '#renderer/state/action-message.ts';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import { LinkButton } from './link-button.tsx';
import { runUndo } from './run-undo.ts';
import { StatusShape } from './status-shape.tsx';
import './action-messages.css';

/** A message that only says what was done; it needs no bar and stands in the status bar. */
const isPlain = (message: ActionMessage): boolean =>
  message.tone === 'done' && message.undo === undefined && message.advice === undefined;

/** Everything an action says is read out here, politely; the visible forms below are silent. */
export function ActionAnnouncer() {
  const { message, sequence } = useActionMessage();
  const text = message === null ? '' : [message.text, message.advice].filter(Boolean).join('. ');
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {/* A new node for each message, so that the same words twice are announced twice. */}
      <span key={sequence}>{text}</span>
    </div>
  );
}

/**
 * In the status bar: "Đã chép 4 ô". Stays until the next action.
 *
 * @param except what already stands there ("Đã lưu 16:20").
 */
export function PlainActionMessage({ except }: { readonly except: string }) {
  const message = useActionMessage((state) => state.message);
  if (message === null || !isPlain(message) || message.text === except) return null;
  return <span className="message-plain">{message.text}</span>;
}

/** The undo bar, and what went wrong: ink ground above the status bar, stays until the next action. */
export function ActionMessages() {
  const { t } = useTranslation('ui');
  const message = useActionMessage((state) => state.message);
  const clear = useActionMessage((state) => state.clear);
  if (message === null || isPlain(message)) return null;
  return (
    <div className="message-bar" role="region" aria-label={t('messages.label')}>
      {message.tone === 'done' ? null : <StatusShape shape={message.tone === 'error' ? 'late' : 'need'} />}
      <p className="message-text">
        <span className="strong">{message.text}</span>
        {message.advice === undefined ? null : <span> {message.advice}</span>}
        {message.code === undefined ? null : (
          <span className="message-code"> {t('notice.code', { code: message.code })}</span>
        )}
      </p>
      {message.undo === undefined ? null : (
        <>
          <LinkButton onClick={() => void runUndo(message)}>
            {message.undoLabel ?? t('messages.undo')}
          </LinkButton>
          <Kbd>Ctrl+Z</Kbd>
        </>
      )}
      <button type="button" className="message-hide" aria-label={t('messages.dismiss')} onClick={clear}>
        <Icon name="close" />
      </button>
    </div>
  );
}
