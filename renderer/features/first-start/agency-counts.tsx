import { useTranslation } from 'react-i18next';
import { type AgencyChoice, taskCount } from './agency-choices.ts';

/** "chủ trì 9 · cùng chủ trì 1": how often the plan names the agency. */
export function AgencyCounts({ choice }: { readonly choice: AgencyChoice }) {
  const { t } = useTranslation('first-start');
  const { lead, coLead, requested, coordinating } = choice;
  const parts = [
    lead > 0 ? t('agency.lead', { count: lead }) : null,
    coLead > 0 ? t('agency.coLead', { count: coLead }) : null,
    requested > 0 ? t('agency.requested', { count: requested }) : null,
    taskCount(choice) === 0 && coordinating > 0 ? t('agency.coordinating', { count: coordinating }) : null,
  ].filter((part) => part !== null);
  return <span className="mute">{parts.length > 0 ? parts.join(' · ') : t('agency.unnamed')}</span>;
}
