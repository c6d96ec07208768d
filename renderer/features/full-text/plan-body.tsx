import type { Plan } from '#shared/domain/plan.ts';
import { longDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { blockId } from './outline.ts';

/** The issued document from its head to the signature, in serif, paragraph by paragraph. */
export function PlanBody({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('full-text');
  return (
    <article className="pane full-text-body doc" aria-label={t('body')} tabIndex={0}>
      <header className="full-text-head">
        <p className="strong">{plan.issuer}</p>
        <p>{t('number', { number: plan.number })}</p>
        <p className="full-text-place">{t('place', { place: plan.place, date: longDate(plan.date) })}</p>
        <h2>{plan.documentKind}</h2>
        <p className="strong">{plan.title}</p>
      </header>
      {plan.body.map((block, index) => (
        <p key={index} id={blockId(index)} data-kind={block.kind} tabIndex={-1}>
          {block.number === '' ? null : <span className="full-text-number">{block.number} </span>}
          {block.text}
        </p>
      ))}
      <div className="full-text-end">
        <div id="full-text-recipients" tabIndex={-1}>
          <p className="strong">{t('recipients')}:</p>
          {plan.recipients.map((recipient) => (
            <p key={recipient}>- {recipient}</p>
          ))}
        </div>
        <div className="full-text-signature">
          <p className="strong">{plan.signature.authority}</p>
          <p className="strong">{plan.signature.position}</p>
          <p className="strong full-text-name">{plan.signature.name}</p>
        </div>
      </div>
    </article>
  );
}
