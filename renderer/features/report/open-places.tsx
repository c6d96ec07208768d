import { ReportMark } from '#renderer/ui/status-mark.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { useTranslation } from 'react-i18next';
import { needText } from './need-text.ts';
import { isWritten, NEED_MARKS, type TaskView } from './task-view.ts';

/** Places named in the bar; the rest is a number. */
const SHOWN = 3;

/** "Còn 3 chỗ trước khi gửi", each place one click away. */
export function OpenPlaces({
  views,
  onPick,
}: {
  readonly views: readonly TaskView[];
  readonly onPick: (view: TaskView) => void;
}) {
  const { t } = useTranslation('report');
  const open = views.filter(({ need }) => need !== 'complete' && need !== 'optional');
  const nothing = !views.some((view) => view.owed || isWritten(view));
  const none = nothing ? t('checkUnwritten') : t('open.none');
  return (
    <section className="rep-open" aria-label={t('open.label')}>
      <b className="strong nowrap">{open.length === 0 ? none : t('open.count', { count: open.length })}</b>
      <ul>
        {open.slice(0, SHOWN).map((view) => {
          const { path, row } = view.own.task;
          return (
            <li key={path}>
              <ReportMark mark={NEED_MARKS[view.need]}>
                <LinkButton onClick={() => onPick(view)}>{row.path}</LinkButton>
              </ReportMark>
              <span>{needText(view, t)}</span>
            </li>
          );
        })}
        {open.length > SHOWN ? (
          <li className="second">{t('open.more', { count: open.length - SHOWN })}</li>
        ) : null}
      </ul>
    </section>
  );
}
