import { InlineNote } from '#renderer/ui/notice.tsx';
import { fieldWord } from '#renderer/ui/record/value-words.ts';
import { useTranslation } from 'react-i18next';
import type { TaskView } from './task-view.ts';

/** Why the focal point returned the task, and what was changed in it since. */
export function ReturnNote({ view }: { readonly view: TaskView }) {
  const { t } = useTranslation('report');
  if (view.returnedFor === '') return null;
  const changed = view.changedSinceReturn.map(fieldWord);
  return (
    <div className="rep-note">
      <InlineNote tone="need">
        <b className="strong">{t('returned')}</b> {view.returnedFor}
        <p className="second">
          {changed.length === 0
            ? t('returnedUntouched')
            : t('returnedChanged', { fields: changed.join(', ') })}
        </p>
      </InlineNote>
    </div>
  );
}
