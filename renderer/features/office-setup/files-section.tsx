import { today } from '#renderer/data/clock.ts';
import { useBook, usePeriod } from '#renderer/data/session-context.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { dateInName } from '#shared/office/setup/date-in-name.ts';
import { documentName } from '#shared/office/setup/document-name.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionProps } from './setup-form.tsx';

/** The pattern of file names with the names it makes of this plan's documents. */
export function FilesSection({ edit }: SectionProps) {
  const { t } = useTranslation('office-setup');
  const { plan } = useBook();
  const period = usePeriod();
  const heading = useId();
  const { draft, change, errorOf } = edit;
  const parts = { so: plan.number, coquan: draft.issuerShort, ngay: dateInName(today()) };
  const examples = [
    documentName(draft, { ...parts, loai: 'Báo cáo', ky: period.title }, 'docx'),
    documentName(draft, { ...parts, loai: 'Phụ lục' }, 'xlsx'),
    documentName(draft, { ...parts, loai: 'Phụ lục có tiến độ', ky: period.title }, 'pdf'),
  ];
  return (
    <PaneSection title={t('files.title')}>
      <TextField
        label={t('files.pattern')}
        help={t('files.patternHelp')}
        error={errorOf('filePattern')}
        value={draft.filePattern}
        onChange={(filePattern) => change({ filePattern })}
      />
      <CheckBox checked={draft.fileDiacritics} onChange={(fileDiacritics) => change({ fileDiacritics })}>
        {t('files.diacritics')}
      </CheckBox>
      <p className="field-label" id={heading}>
        {t('files.examples')}
      </p>
      <ul className="setup-names" aria-labelledby={heading}>
        {examples.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </PaneSection>
  );
}
