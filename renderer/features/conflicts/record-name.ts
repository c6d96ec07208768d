import type { ConflictGroup } from '#shared/book/conflicts/field-conflict.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { publicKey } from '#shared/ids.ts';
import { FROZEN } from '#shared/office/draft/draft-record.ts';
import type { TFunction } from 'i18next';

export interface RecordNames {
  readonly agency: (id: string) => string;
  /** Title of the group's period. */
  readonly period: string;
  /** As a task is numbered today. */
  readonly task: (path: string) => string;
  /** Title of a document of the consolidation. */
  readonly document: (id: string) => string;
}

/** What an officer calls a record that is neither a report nor a row of the plan; never its id. */
export function recordName(
  { entity, kind }: Pick<ConflictGroup, 'entity' | 'kind'>,
  { agency, period, task, document }: RecordNames,
  t: TFunction<'conflicts'>,
): string {
  const [, second = '', third = '', fourth = ''] = entity.split('/');
  switch (kind) {
    case 'review':
    case 'workbook':
    case 'submit':
      return t(`records.${kind}`, { agency: agency(second), period });
    case 'roster':
      return t('records.roster', { fingerprint: fingerprint(publicKey(second)) });
    case 'reading':
    case 'extension':
      return t(`records.${kind}`, { task: task(second) });
    case 'section':
      return t('records.section', { number: second });
    case 'period':
      return t('records.period', { period });
    case 'agency':
    case 'key':
    case 'receipt':
      return t(`records.${kind}`, { agency: agency(second) });
    case 'filled':
      return t('records.filled', { agency: agency(second), task: task(third), period });
    case 'consol':
      return t(fourth === FROZEN ? 'records.frozen' : 'records.draftBlock', {
        document: document(third),
        period,
      });
    case 'doc':
    case 'amendment':
    case 'schedule':
      return t(`records.${kind}`);
    default:
      return t('records.other');
  }
}
