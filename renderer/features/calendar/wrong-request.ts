import { LONGEST_TITLE } from '#shared/domain/period-schema.ts';
import type { AdHocRequest } from '#shared/domain/periods/ad-hoc-request.ts';
import type { TFunction } from 'i18next';

/** What is missing or wrong in a request, as the button says it; undefined when it can be written. */
export function wrongRequest(
  { title, request = '', from, to, sendBy, askedOf, askedAbout }: AdHocRequest,
  everyone: number,
  t: TFunction<'calendar'>,
): string | undefined {
  if (title.trim() === '') return t('ask.missingName');
  if (title.length > LONGEST_TITLE || request.length > LONGEST_TITLE) {
    return t('ask.tooLong', { count: LONGEST_TITLE });
  }
  if (from > to || to > sendBy) return t('ask.order');
  if (everyone === 0 || askedOf?.length === 0) return t('ask.nobody');
  return askedAbout?.length === 0 ? t('ask.nothing') : undefined;
}
