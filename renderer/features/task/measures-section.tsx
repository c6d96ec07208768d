import { routes } from '#renderer/app/routes.ts';
import { useAsOf, useProfile } from '#renderer/data/session-context.tsx';
import { BulletText } from '#renderer/ui/bullet-text.tsx';
import { MeasureStateMark } from '#renderer/ui/measure-state-mark.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import type { Book, BookTask } from '#shared/book/types.ts';
import type { Measure } from '#shared/domain/measure.ts';
import { measureCellText } from '#shared/domain/measures/measure-cell.ts';
import { measureState } from '#shared/domain/measures/measure-state.ts';
import { agencyId } from '#shared/ids.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** The detailed plans: how each lead agency carries out this task. */
export function MeasuresSection({ book, task }: { readonly book: Book; readonly task: BookTask }) {
  const { t } = useTranslation('task');
  const profile = useProfile();
  const leads = [...new Set(task.leads.flatMap((ref) => ref.agencyId ?? []))].map(agencyId);
  const plans = leads
    .map((agency) => ({ agency, measures: book.measures(agency, task.path) }))
    .filter(({ measures }) => measures.length > 0);
  const nameOf = (id: string) => book.agencies.find((agency) => agency.id === id)?.shortName ?? id;
  const count = plans.reduce((sum, { measures }) => sum + measures.length, 0);
  const own = profile.role === 'agency' && leads.includes(profile.agency);
  return (
    <PaneSection
      title={t('measures.title')}
      note={
        count === 0
          ? undefined
          : t('measures.some', { count, agencies: plans.map(({ agency }) => nameOf(agency)).join(', ') })
      }
      right={own ? <Link href={routes.detailedPlan()}>{t('measures.open')}</Link> : undefined}
    >
      {count === 0 ? <p className="mute">{t('measures.none')}</p> : null}
      {plans.map(({ agency, measures }) => (
        <MeasureTable
          key={agency}
          caption={t('measures.of', { agency: nameOf(agency) })}
          captionShown={plans.length > 1}
          measures={measures}
        />
      ))}
    </PaneSection>
  );
}

const COLUMNS = ['number', 'content', 'unit', 'start', 'due', 'product', 'state'] as const;

function MeasureTable({
  caption,
  captionShown,
  measures,
}: {
  readonly caption: string;
  readonly captionShown: boolean;
  readonly measures: readonly Measure[];
}) {
  const { t } = useTranslation('task');
  const asOf = useAsOf();
  return (
    <table className="tbl task-measures">
      <caption className={captionShown ? undefined : 'visually-hidden'}>{caption}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`measures.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measures.map((measure, index) => (
          <tr key={measure.step}>
            <td className="c">{index + 1}</td>
            <td>
              <BulletText text={[measure.content, measure.method].filter(Boolean).join('\n')} />
            </td>
            <td>
              <BulletText text={[measure.unit, measure.officer].filter(Boolean).join('\n')} />
            </td>
            <td>{measureCellText(measure, 'start')}</td>
            <td>{measureCellText(measure, 'due')}</td>
            <td>
              <BulletText text={measure.product} />
            </td>
            <td>
              <MeasureStateMark state={measureState(measure, asOf)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
