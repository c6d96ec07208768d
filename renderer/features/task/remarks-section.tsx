import { PaneSection } from '#renderer/ui/side-pane.tsx';
import type { BookTask } from '#shared/book/types.ts';
import { useTranslation } from 'react-i18next';

/** What reading the issued file had to mend or left as it is: nothing is done in silence. */
export function RemarksSection({ task }: { readonly task: BookTask }) {
  const { t } = useTranslation('task');
  const remarks = task.row.warnings.filter(({ code }) => code !== 'empty-cell');
  if (remarks.length === 0) return null;
  return (
    <PaneSection title={t('remarks.title')}>
      <ul className="task-remarks second">
        {remarks.map(({ code, message }) => (
          <li key={`${code} ${message}`}>{message}</li>
        ))}
      </ul>
    </PaneSection>
  );
}
