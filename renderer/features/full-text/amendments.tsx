import { routes } from '#renderer/app/routes.ts';
import type { Book } from '#shared/book/types.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** Documents that changed the appendix since it was issued, and the tasks that are no longer followed. */
export function Amendments({ book: { amendments, withdrawn } }: { readonly book: Book }) {
  const { t } = useTranslation('full-text');
  if (amendments.length === 0 && withdrawn.length === 0) return null;
  return (
    <details className="full-text-remarks" open>
      <summary>
        {t('amendments.title')} · {t('amendments.count', { count: amendments.length })}
      </summary>
      <ul>
        {amendments.map(({ number, date, title, at, by, added, changed, moved, withdrawn: gone }) => (
          <li key={at}>
            {t('amendments.line', { number, date: formatDate(date), by, added, changed, moved, gone })}
            {title === '' ? null : ` ${title}`}
          </li>
        ))}
        {withdrawn.map(({ path, row, withdrawal }) => (
          <li key={path}>
            <Link href={routes.task(path)}>{row.path}</Link>{' '}
            {t('amendments.withdrawn', { basis: withdrawal.basis, content: row.content })}
          </li>
        ))}
      </ul>
    </details>
  );
}
