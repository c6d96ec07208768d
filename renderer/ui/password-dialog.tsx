import { usePasswordQuestion, type PasswordQuestion } from '#renderer/state/password-question.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextField } from './text-field.tsx';

/** Asks for the password of a file that was received encrypted. */
export function PasswordDialog() {
  const question = usePasswordQuestion((state) => state.question);
  return question === null ? null : (
    <Asking key={`${question.file} ${question.problem ?? ''}`} question={question} />
  );
}

function Asking({ question: { file, problem, answer } }: { readonly question: PasswordQuestion }) {
  const { t } = useTranslation('exchange');
  const [password, setPassword] = useState('');
  return (
    <Dialog opened onClose={() => answer(null)} title={t('password.open')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          answer(password);
        }}
      >
        <p>{t('password.ask', { file })}</p>
        <TextField
          label={t('password.field')}
          type="password"
          autoComplete="off"
          value={password}
          onChange={setPassword}
          error={problem ?? undefined}
          data-autofocus
        />
        <div className="dialog-actions">
          <Button onClick={() => answer(null)}>{t('password.skip')}</Button>
          <Button look="primary" submit>
            {t('password.unlock')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
