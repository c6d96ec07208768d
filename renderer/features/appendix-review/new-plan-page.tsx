import { Button } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { planHeadOf } from '#shared/domain/plan-head.ts';
import { planOfAppendix } from '#shared/domain/plan-of-appendix.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { AgencyId } from '#shared/ids.ts';
import type { TableReading } from '#shared/office/reading/table-reading.ts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks what an appendix file cannot tell of its plan, with what could be read filled in; then the book is opened. */
export function NewPlanPage({
  fileName,
  reading,
  focal,
  onBack,
  onOpen,
}: {
  readonly fileName: string;
  readonly reading: TableReading;
  /** Who opens the book issues the plan. */
  readonly focal: { readonly id: AgencyId; readonly name: string };
  readonly onBack: () => void;
  readonly onOpen: (plan: Plan) => Promise<void>;
}) {
  const { t } = useTranslation('appendix-review');
  const { document: appendix } = reading;
  const [head] = useState(() => planHeadOf(appendix));
  const [number, setNumber] = useState(head.number);
  const [date, setDate] = useState(head.date);
  const [issuer, setIssuer] = useState(head.issuer);
  const [place, setPlace] = useState(head.place);
  const [title, setTitle] = useState(appendix.title);
  const [shortTitle, setShortTitle] = useState('');
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const count = appendix.counts.tasks;
  const missing = [
    number.trim() === '' ? t('plan.missingParts.number') : null,
    date === null ? t('plan.missingParts.date') : null,
    issuer.trim() === '' ? t('plan.missingParts.issuer') : null,
    title.trim() === '' ? t('plan.missingParts.title') : null,
  ].filter((part) => part !== null);

  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (opening || date === null || missing.length > 0) return;
    setOpening(true);
    setProblem(null);
    const answers = { number, issuer, place, title, shortTitle };
    const clean = Object.fromEntries(
      Object.entries(answers).map(([name, text]) => [name, text.normalize('NFC').trim()]),
    ) as typeof answers;
    try {
      await onOpen(planOfAppendix(appendix, { ...clean, date, focalPoint: focal.id }));
    } catch (error) {
      setProblem(error);
      setOpening(false);
    }
  };

  return (
    <form className="page" onSubmit={(event) => void open(event)} noValidate>
      <PageHead
        title={t('plan.title')}
        sub={t('plan.sub', { file: fileName, count })}
        actions={
          <>
            <Button onClick={onBack}>‹ {t('plan.back')}</Button>
            <Button
              look="primary"
              submit
              disabledReason={
                missing.length > 0
                  ? t('plan.missing', { what: missing.join(', ') })
                  : opening
                    ? t('plan.opening')
                    : undefined
              }
            >
              {t('plan.open', { count })}
            </Button>
          </>
        }
      />
      <div className="pane">
        <div className="sect stack new-plan">
          <p className="second">{t('plan.lead')}</p>
          {problem === null ? null : <ProblemNotice problem={problem} />}
          <TextField
            label={t('plan.number')}
            help={t('plan.numberHelp')}
            value={number}
            onChange={setNumber}
          />
          <DateField label={t('plan.date')} value={date} onChange={setDate} />
          <TextField label={t('plan.issuer')} value={issuer} onChange={setIssuer} />
          <TextField
            label={t('plan.place')}
            labelNote={t('plan.optional')}
            value={place}
            onChange={setPlace}
          />
          <TextArea label={t('plan.subject')} value={title} onChange={setTitle} />
          <TextField
            label={t('plan.shortTitle')}
            labelNote={t('plan.optional')}
            value={shortTitle}
            onChange={setShortTitle}
          />
          <dl className="dl">
            <dt>{t('plan.focal')}</dt>
            <dd>
              <span className="strong">{focal.name}</span>
              <p className="second">{t('plan.focalHelp', { agency: focal.name })}</p>
            </dd>
          </dl>
        </div>
      </div>
    </form>
  );
}
