import { RadioRow } from '#renderer/ui/radio-row.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { plainAgency, type Agency } from '#shared/domain/agency.ts';
import { namedAgency } from '#shared/domain/agencies/named-agency.ts';
import { namesOf } from '#shared/domain/agencies/register.ts';
import type { AgencyId } from '#shared/ids.ts';
import { fold } from '#shared/text/fold.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agencyLabel } from './agency-lines.ts';

/** Who carries on: one of the register, or a body that is entered with it. */
export interface HeirChoice {
  readonly how: 'known' | 'new';
  readonly id: AgencyId | null;
  readonly name: string;
  readonly shortName: string;
}

const MOST_HITS = 6;

/** The agency chosen; null while there is none, `taken` where a new one would be one that is known. */
export function heirOf(choice: HeirChoice, agencies: readonly Agency[]): Agency | 'taken' | null {
  if (choice.how === 'known') return agencies.find(({ id }) => id === choice.id) ?? null;
  const named = namedAgency(choice.name, choice.shortName);
  if (named === null) return null;
  return agencies.some(({ id }) => id === named.id) ? 'taken' : plainAgency(named);
}

export function HeirFields({
  agencies,
  ending,
  choice,
  onChange,
}: {
  readonly agencies: readonly Agency[];
  readonly ending: readonly AgencyId[];
  readonly choice: HeirChoice;
  readonly onChange: (choice: HeirChoice) => void;
}) {
  const { t } = useTranslation('agencies');
  const [query, setQuery] = useState('');
  const chosen = agencies.find(({ id }) => id === choice.id);
  const words = fold(query).split(' ');
  const found = agencies.filter((agency) => {
    const names = fold(namesOf(agency).join(' '));
    return !ending.includes(agency.id) && words.every((word) => names.includes(word));
  });
  const hits = query.trim() === '' ? (chosen === undefined ? [] : [chosen]) : found.slice(0, MOST_HITS);
  return (
    <>
      <RadioRow<HeirChoice['how']>
        label={t('dialog.heir')}
        options={[
          { value: 'known', label: t('dialog.known') },
          { value: 'new', label: t('dialog.fresh') },
        ]}
        value={choice.how}
        onChange={(how) => onChange({ ...choice, how })}
      />
      {choice.how === 'known' ? (
        <>
          <TextField
            label={t('dialog.find')}
            type="search"
            help={t('dialog.findHelp')}
            value={query}
            onChange={setQuery}
          />
          {hits.length === 0 ? (
            query.trim() === '' ? null : (
              <p className="second">{t('dialog.nobody')}</p>
            )
          ) : (
            <RadioRow
              label={t('dialog.hits')}
              column
              options={hits.map((agency) => ({ value: agency.id, label: agencyLabel(agency, agencies) }))}
              value={choice.id}
              onChange={(id) => onChange({ ...choice, id })}
            />
          )}
        </>
      ) : (
        <div className="agc-pair">
          <TextField
            label={t('dialog.name')}
            value={choice.name}
            onChange={(name) => onChange({ ...choice, name })}
          />
          <TextField
            label={t('dialog.shortName')}
            labelNote={t('dialog.optional')}
            value={choice.shortName}
            onChange={(shortName) => onChange({ ...choice, shortName })}
          />
        </div>
      )}
    </>
  );
}
