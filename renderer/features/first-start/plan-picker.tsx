import '#renderer/ui/check-box.css';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { formatDate } from '#shared/time/format-date.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftAnswers } from './first-answers.ts';

type PlanKind = DraftAnswers['plan'];

/** The plan as radio cards: built in, received as a package, from an appendix file, or sample data. */
export function PlanPicker({
  plan,
  chosen,
  onChoose,
  file,
  appendix,
  onChooseFile,
  mine,
}: {
  readonly plan: Plan;
  readonly chosen: PlanKind;
  readonly onChoose: (plan: PlanKind) => void;
  readonly file: OpenedFile | null;
  readonly appendix: OpenedFile | null;
  readonly onChooseFile: (kind: 'package' | 'appendix') => void;
  /** The chosen agency's name and in how many tasks it is named; null before one was chosen. */
  readonly mine: { readonly name: string; readonly count: number } | null;
}) {
  const { t } = useTranslation('first-start');
  const group = useId();
  const { number, date } = plan;
  const card = (kind: PlanKind, title: string, hint: ReactNode) => (
    <label key={kind} className="check" data-chosen={kind === chosen || undefined}>
      <input type="radio" name={group} checked={kind === chosen} onChange={() => onChoose(kind)} />
      <span>
        <b className="strong">{title}</b>
        <span className="second">{hint}</span>
      </span>
    </label>
  );
  const fileCard = (kind: 'package' | 'appendix', given: OpenedFile | null, hint: string) =>
    card(
      kind,
      t(`plan.${kind}`),
      <>
        {given === null ? hint : <b className="strong start-file">{given.name}</b>}{' '}
        <LinkButton onClick={() => onChooseFile(kind)}>
          {t(given === null ? 'plan.packageChoose' : 'plan.packageOther')}
          <span className="visually-hidden">: {t(`plan.${kind}`)}</span>
        </LinkButton>
      </>,
    );
  const named = mine ? t('plan.builtInMine', { agency: mine.name, count: mine.count }) : '';
  return (
    <div className="start-plans" role="radiogroup" aria-label={t('plan.question')}>
      {card(
        'built-in',
        t('plan.builtIn', { number, date: formatDate(date) }),
        `${t('plan.builtInTasks', { count: plan.appendix.counts.tasks })} ${named}`,
      )}
      {fileCard('package', file, t('plan.packageHint'))}
      {fileCard('appendix', appendix, t('plan.appendixHint'))}
      {card('sample', t('plan.sample'), t('plan.sampleHint'))}
    </div>
  );
}
