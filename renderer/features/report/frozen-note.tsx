import { Button } from '#renderer/ui/button.tsx';
import { InlineNote } from '#renderer/ui/notice.tsx';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import type { Freeze } from './use-freeze.ts';

/** Above the form once the report was sent: since when it is frozen, under which code, and how to go on. */
export function FrozenNote({ freeze }: { readonly freeze: Freeze }) {
  const { t } = useTranslation('report');
  const { stage, submission, review, readOnly, resume } = freeze;
  if (!submission || stage === 'returned' || stage === 'draft') return null;
  const { code, at } = submission;
  if (!readOnly) {
    return (
      <div className="rep-note">
        <InlineNote tone="run">{t('frozen.correcting', { code })}</InlineNote>
      </div>
    );
  }
  return (
    <div className="rep-note">
      <InlineNote tone="done">
        {stage === 'accepted' ? (
          t('frozen.accepted', { at: formatDateTime(review?.at ?? at), code })
        ) : (
          <>
            {t('frozen.submitted', { at: formatDateTime(at), code })}{' '}
            <Button size="small" onClick={resume}>
              {t('frozen.resume')}
            </Button>
          </>
        )}
      </InlineNote>
    </div>
  );
}
