import type { Agency } from '#shared/domain/agency.ts';
import type { PlaceRef } from '#shared/domain/agencies/heirs.ts';
import type { AgencyRef } from '#shared/domain/appendix.ts';
import { fold } from '#shared/text/fold.ts';
import { addDays } from '#shared/time/calendar-date.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';

/**
 * Who leads, each with its part; where the cell writes the name in another way, that way too. Who took over from one that
 * is written stands behind it.
 */
export function LeadReading({
  refs,
  agencies,
}: {
  readonly refs: readonly PlaceRef[];
  readonly agencies: readonly Agency[];
}) {
  const { t } = useTranslation('task');
  return refs.map((ref) => {
    const agency = agencies.find(({ id }) => id === ref.agencyId);
    const before = agencies.find(({ id }) => id === ref.follows);
    const notes = [
      t(`roles.${ref.role}`),
      ...(ref.from === undefined
        ? []
        : [t('takesOver', { date: formatDate(ref.from), name: before?.shortName ?? '' })]),
      ...(ref.until === undefined ? [] : [t('until', { date: formatDate(addDays(ref.until, -1)) })]),
      ...(ref.follows === undefined && writtenOtherwise(ref, agency)
        ? [t('written', { text: ref.text })]
        : []),
      ...(agency === undefined && !ref.collective ? [t('unknownAgency')] : []),
    ];
    return (
      <p key={`${ref.role} ${ref.text} ${ref.from ?? ''}`}>
        <span className="strong">{agency?.shortName ?? ref.name}</span>{' '}
        <span className="mute">{notes.join(', ')}</span>
      </p>
    );
  });
}

/** Who coordinates: named agencies, then collectives as they stand, never expanded. */
export function CoordinatingReading({
  refs,
  agencies,
}: {
  readonly refs: readonly AgencyRef[];
  readonly agencies: readonly Agency[];
}) {
  const { t } = useTranslation('task');
  const named = refs.filter(({ collective }) => !collective);
  const collectives = refs.filter(({ collective }) => collective);
  const nameOf = (ref: AgencyRef) => agencies.find(({ id }) => id === ref.agencyId)?.shortName ?? ref.name;
  return (
    <>
      {named.length === 0 ? null : <p>{named.map(nameOf).join(' · ')}</p>}
      {collectives.length === 0 ? null : (
        <p className="mute">{t('collective', { names: collectives.map(({ text }) => text).join('; ') })}</p>
      )}
    </>
  );
}

/** Neither the name nor a known way of writing it: a misspelling an officer should see. */
function writtenOtherwise(ref: AgencyRef, agency: Agency | undefined): boolean {
  if (agency === undefined) return false;
  const known = [agency.name, agency.shortName, ...agency.aliases].map(fold);
  return !known.some((name) => fold(ref.text).endsWith(name) || name.endsWith(fold(ref.text)));
}
