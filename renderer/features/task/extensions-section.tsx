import { useAsOf, useProfile } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ExtensionAnswerText } from '#renderer/ui/extension/extension-answer-text.tsx';
import { ExtensionDialog } from '#renderer/ui/extension/extension-dialog.tsx';
import { WithdrawDialog } from '#renderer/ui/extension/withdraw-dialog.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import type { BookTask } from '#shared/book/types.ts';
import type { Extension } from '#shared/domain/extension.ts';
import { extensionsOn } from '#shared/domain/extensions/due-on.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Every decision about the task's deadline, the latest first; the focal point extends it here. */
export function ExtensionsSection({ task }: { readonly task: BookTask }) {
  const { t } = useTranslation('extension');
  const focal = useProfile().role === 'focal';
  const asOf = useAsOf();
  const [extending, setExtending] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Extension | null>(null);
  const { extensions, due } = task;
  if (extensions.length === 0 && (!focal || due === null)) return null;
  const counting = extensionsOn(extensions, asOf).length;
  return (
    <PaneSection title={t('list')}>
      {counting === 0 ? null : <p className="strong">{t('times', { count: counting })}</p>}
      <ul className="task-extensions">
        {extensions.toReversed().map((extension) => (
          <li key={extension.id}>
            <ExtensionAnswerText extension={extension} />
            {focal && extension.decision === 'granted' && extension.withdrawn === null ? (
              <LinkButton onClick={() => setWithdrawing(extension)}>{t('withdraw')}</LinkButton>
            ) : null}
          </li>
        ))}
      </ul>
      {focal && due !== null ? (
        <Button size="small" onClick={() => setExtending(true)}>
          {t('extend')}
        </Button>
      ) : null}
      {extending ? (
        <ExtensionDialog task={task} answering={null} onClose={() => setExtending(false)} />
      ) : null}
      {withdrawing === null ? null : (
        <WithdrawDialog task={task} extension={withdrawing} onClose={() => setWithdrawing(null)} />
      )}
    </PaneSection>
  );
}
