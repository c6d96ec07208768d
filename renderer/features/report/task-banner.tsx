import { routes } from '#renderer/app/routes.ts';
import { BulletText } from '#renderer/ui/bullet-text.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { deadlineText } from './due-text.ts';
import type { TaskView } from './task-view.ts';

/** The task as issued, in the document's voice, with its deadline and status at the right. */
export function TaskBanner({ view }: { readonly view: TaskView }) {
  const { t } = useTranslation('report');
  const { path, row } = view.own.task;
  return (
    <header className="rep-banner">
      <h2 className="rep-banner-no">
        <Link href={routes.task(path)}>{row.path}</Link>
      </h2>
      <div>
        <p className="doc rep-banner-content">{row.content}</p>
        {row.product === '' ? null : (
          <div className="rep-banner-product second">
            <span>{t('product')}</span>
            <div className="doc">
              <BulletText text={row.product} />
            </div>
          </div>
        )}
      </div>
      <div className="rep-banner-due">
        <StatusMark status={view.reading.status} />
        <p className="second">{deadlineText(view, t)}</p>
      </div>
    </header>
  );
}
