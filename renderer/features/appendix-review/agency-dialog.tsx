import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioRow } from '#renderer/ui/radio-row.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Agency } from '#shared/domain/agency.ts';
import { namesOf } from '#shared/domain/agencies/register.ts';
import type { AgencyDecision } from '#shared/office/reading/reading-choices.ts';
import { fold } from '#shared/text/fold.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const MOST_HITS = 7;

/** Asks what a name is that the register does not know: an alias of an agency, a new one, or no agency. */
export function AgencyDialog({
  text,
  agencies,
  onDecide,
  onClose,
}: {
  readonly text: string;
  readonly agencies: readonly Agency[];
  readonly onDecide: (decision: AgencyDecision) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('appendix-review');
  const [how, setHow] = useState<AgencyDecision['kind']>('alias-of');
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [name, setName] = useState(text);
  const [shortName, setShortName] = useState('');
  const words = fold(query === '' ? text : query).split(' ');
  const scored = agencies
    .map((agency) => ({ agency, names: fold(namesOf(agency).join(' ')) }))
    .map(({ agency, names }) => ({ agency, hits: words.filter((word) => names.includes(word)).length }))
    .filter(({ hits }) => (query === '' ? hits > 0 : hits === words.length))
    .toSorted((a, b) => b.hits - a.hits)
    .slice(0, MOST_HITS);
  const picked = scored.find(({ agency }) => agency.id === chosen)?.agency;
  const missing =
    how === 'alias-of' && picked === undefined
      ? t('agencyDialog.missingAgency')
      : how === 'new' && name.trim() === ''
        ? t('agencyDialog.missingName')
        : undefined;
  const decide = () => {
    if (how === 'not-an-agency') onDecide({ kind: how });
    else if (how === 'new') onDecide({ kind: how, name: clean(name), shortName: clean(shortName) });
    else if (picked) onDecide({ kind: how, agencyId: picked.id });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('agencyDialog.title', { text })}
      width={560}
      actions={
        <>
          <Button onClick={onClose}>{t('agencyDialog.cancel')}</Button>
          <Button look="primary" disabledReason={missing} onClick={decide}>
            {t('agencyDialog.save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <RadioRow
          label={t('agencyDialog.how')}
          column
          value={how}
          onChange={setHow}
          options={[
            { value: 'alias-of', label: t('agencyDialog.alias') },
            { value: 'new', label: t('agencyDialog.fresh') },
            { value: 'not-an-agency', label: t('agencyDialog.none') },
          ]}
        />
        {how === 'alias-of' ? (
          <>
            <TextField
              label={t('agencyDialog.find')}
              type="search"
              value={query}
              onChange={setQuery}
              help={t('agencyDialog.findHelp')}
              data-autofocus
            />
            {scored.length === 0 ? (
              <p className="second">{t('agencyDialog.nobody', { query: query === '' ? text : query })}</p>
            ) : (
              <RadioRow
                label={t('agencyDialog.hits')}
                column
                value={chosen}
                onChange={setChosen}
                options={scored.map(({ agency }) => ({ value: agency.id as string, label: agency.name }))}
              />
            )}
          </>
        ) : null}
        {how === 'new' ? (
          <>
            <TextField label={t('agencyDialog.name')} value={name} onChange={setName} />
            <TextField
              label={t('agencyDialog.shortName')}
              labelNote={t('agencyDialog.optional')}
              value={shortName}
              onChange={setShortName}
            />
          </>
        ) : null}
      </div>
    </Dialog>
  );
}

const clean = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ');
