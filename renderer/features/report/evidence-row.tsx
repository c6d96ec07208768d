import { AttachedFile } from '#renderer/ui/attached-files/attached-file.tsx';
import { FileDrop } from '#renderer/ui/attached-files/file-drop.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { FileRef } from '#shared/domain/report.ts';
import { useTranslation } from 'react-i18next';
import { withFiles } from './evidence-files.ts';
import type { PutEdits } from './report-fields.ts';
import { LabelledGroup, ReportRow } from './report-row.tsx';
import { useAttachFiles } from './use-attach-files.ts';

/** "Minh chứng": files that stand by the report beside its products: minutes, photographs, tables. */
export function EvidenceRow({
  evidence,
  old,
  readOnly,
  onPut,
}: {
  readonly evidence: readonly FileRef[];
  /** Last period's; null when there was no report. */
  readonly old: readonly FileRef[] | null;
  readonly readOnly: boolean;
  readonly onPut: PutEdits;
}) {
  const { t } = useTranslation('report');
  const files = useTranslation('attached-files').t;
  const attaching = useAttachFiles({
    multiple: true,
    onAttached: async (added) => {
      let before = 0;
      let after: readonly FileRef[] = [];
      const put = await onPut((now) => {
        before = now.evidence.length;
        after = withFiles(now.evidence, added);
        return { evidence: after };
      });
      return put ? after.length - before : null;
    },
  });
  const remove = (index: number) => {
    const gone = evidence[index];
    void onPut((now) => ({
      evidence: now.evidence.filter((file, i) => i !== index || file.sha256 !== gone?.sha256),
    }));
  };
  return (
    <ReportRow old={old === null ? null : <OldEvidence files={old} />}>
      <LabelledGroup label={t('field.evidence')} hint={t('help.evidence')}>
        <FileDrop
          className={readOnly ? '' : 'rep-files'}
          onFiles={readOnly ? null : (dropped) => void attaching.take(dropped)}
        >
          <div role="group" aria-label={t('field.evidence')} data-report-field="evidence">
            {evidence.length === 0 ? null : (
              <ul className="rep-file-list">
                {evidence.map((file, index) => (
                  <li key={index}>
                    <AttachedFile file={file} onRemove={readOnly ? undefined : () => remove(index)} />
                  </li>
                ))}
              </ul>
            )}
            {readOnly ? (
              evidence.length === 0 && <span className="rep-shown mute">{t('none.evidence')}</span>
            ) : (
              <p className="rep-file-add" aria-live="polite">
                {attaching.busy ? (
                  <span className="second">{files('attaching')}</span>
                ) : (
                  <>
                    <LinkButton onClick={() => void attaching.choose()}>{files('attach')}</LinkButton>{' '}
                    <span className="mute">{files('orDrop')}</span>
                  </>
                )}
              </p>
            )}
          </div>
        </FileDrop>
      </LabelledGroup>
    </ReportRow>
  );
}

function OldEvidence({ files }: { readonly files: readonly FileRef[] }) {
  const { t } = useTranslation('report');
  if (files.length === 0) return <span className="mute">{t('none.evidence')}</span>;
  return (
    <ul>
      {files.map(({ name }, index) => (
        <li key={index}>{name}</li>
      ))}
    </ul>
  );
}
