import { routes } from '#renderer/app/routes.ts';
import { useBook } from '#renderer/data/session-context.tsx';
import { readAt, useReadingPlace } from '#renderer/state/reading-place.ts';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { StatusBar } from '#renderer/ui/status-bar.tsx';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Amendments } from './amendments.tsx';
import { AppendixTable } from './appendix-table.tsx';
import { blockId, outlineOf } from './outline.ts';
import { PlanBody } from './plan-body.tsx';
import './full-text.css';

function goTo(id: string): void {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}

/** The plan to read: its whole text beside its appendix table, as issued. */
export function FullTextPage() {
  const { t } = useTranslation('full-text');
  const book = useBook();
  const { plan } = book;
  const { counts } = plan.appendix;
  const place = useReadingPlace((state) => state.place);
  useEffect(() => {
    if (place === null) return;
    goTo(blockId(place.block));
    readAt(null);
  }, [place]);
  return (
    <div className="page">
      <PageHead
        title={t('title', { number: plan.number })}
        back={{ href: routes.plan(), label: t('back') }}
        sub={
          <>
            <span className="strong">{t('title', { number: plan.number })}</span> · {t('sub')}
          </>
        }
      />
      <div className="cols full-text-cols">
        <nav className="pane pane-side" aria-label={t('outline')}>
          <ul className="outline">
            {outlineOf(plan.body).map(({ index, label, level }) => (
              <li key={index} data-level={level}>
                <button type="button" title={label} onClick={() => goTo(blockId(index))}>
                  {label}
                </button>
              </li>
            ))}
            {(['recipients', 'appendix', 'notes'] as const).map((part) => (
              <li key={part} data-level={1}>
                <button type="button" onClick={() => goTo(`full-text-${part}`)}>
                  {t(part)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <PlanBody plan={plan} />
        <AppendixTable plan={plan}>
          <Amendments book={book} />
        </AppendixTable>
      </div>
      <StatusBar>
        <span>{t('foot', { tasks: counts.tasks, groups: counts.groups })}</span>
      </StatusBar>
    </div>
  );
}
