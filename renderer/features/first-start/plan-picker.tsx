import '#renderer/ui/check-box.css';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { formatDate } from '#shared/time/format-date.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftAnswers } from './first-answers.ts';

type PlanKind = DraftAnswers['plan'];

/** The plan as radio cards: built in, received as a package, or sample data. */
export function PlanPicker({
  plan,
  chosen,
  onChoose,
  file,
  onChooseFile,
  mine,
}: {
  readonly plan: Plan;
  readonly chosen: PlanKind;
  readonly onChoose: (plan: PlanKind) => void;
  readonly file: OpenedFile | null;
  readonly onChooseFile: () => void;
  /** The chosen agency's name and in how many tasks it is named; null before one was chosen. */
  readonly mine: { readonly name: string; readonly count: number } | null;
}) {
  const { t } = useTranslation('first-start');
  const group = useId();
  const { number, date, appendix } = plan;
  const card = (kind: PlanKind, title: string, hint: ReactNode) => (
    <label key={kind} className="check" data-chosen={kind === chosen || undefined}>
      <input type="radio" name={group} checked={kind === chosen} onChange={() => onChoose(kind)} />
      <span>
        <b className="strong">{title}</b>
        <span className="second">{hint}</span>
      </span>
    </label>
  );
  const named = mine ? t('plan.builtInMine', { agency: mine.name, count: mine.count }) : '';
  return (
    <div className="start-plans" role="radiogroup" aria-label={t('plan.question')}>
      {card(
        'built-in',
        t('plan.builtIn', { number, date: formatDate(date) }),
        `${t('plan.builtInTasks', { count: appendix.counts.tasks })} ${named}`,
      )}
      {card(
        'package',
        t('plan.package'),
        <>
          {file === null ? t('plan.packageHint') : <b className="strong start-file">{file.name}</b>}{' '}
          <LinkButton onClick={onChooseFile}>
            {t(file === null ? 'plan.packageChoose' : 'plan.packageOther')}
          </LinkButton>
        </>,
      )}
      {card('sample', t('plan.sample'), t('plan.sampleHint'))}
    </div>
  );
}
