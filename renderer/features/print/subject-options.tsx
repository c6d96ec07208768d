import { PickOne } from '#renderer/ui/pick-one.tsx';
import { RadioRow } from '#renderer/ui/radio-row.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { useTranslation } from 'react-i18next';
import type { PrintSubject } from './print-subject.ts';

/** "Tài liệu": which of the book's documents goes on paper. */
export function SubjectOptions({
  subject,
  subjects,
  onSubject,
  agency,
  agencies,
  onAgency,
}: {
  readonly subject: PrintSubject;
  readonly subjects: readonly PrintSubject[];
  readonly onSubject: (subject: PrintSubject) => void;
  readonly agency: string;
  /** Agencies whose sheet can be printed; one for an agency's own book. */
  readonly agencies: readonly { readonly value: string; readonly label: string }[];
  readonly onAgency: (agency: string) => void;
}) {
  const { t } = useTranslation('print');
  return (
    <PaneSection title={t('subject.label')}>
      <RadioRow<PrintSubject>
        column
        label={t('subject.label')}
        labelHidden
        value={subject}
        onChange={onSubject}
        options={subjects.map((value) => ({ value, label: t(`subject.${value}`) }))}
      />
      {subject === 'agency' && agencies.length > 1 ? (
        <div className="prn-agency">
          <PickOne label={t('scope.agencyLabel')} options={agencies} value={agency} onChange={onAgency} />
        </div>
      ) : null}
    </PaneSection>
  );
}
