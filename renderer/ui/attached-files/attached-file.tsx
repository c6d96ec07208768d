import { useHeldFiles } from '#renderer/data/use-held-files.ts';
import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { FileName } from '#renderer/ui/file-name.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { StatusShape } from '#renderer/ui/status-shape.tsx';
import { saveAttachedFile } from '#renderer/use-cases/save-attached-file.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import type { FileRef } from '#shared/domain/report.ts';
import type { AgencyId } from '#shared/ids.ts';
import { formatBytes } from '#shared/text/format-bytes.ts';
import { useTranslation } from 'react-i18next';
import './attached-files.css';

/** One attached file: its name, its size, saving it; or that it did not come, and whom to ask. */
export function AttachedFile({
  file,
  from,
  onRemove,
}: {
  readonly file: FileRef;
  /** Whose file it is, to be asked for it when it did not come. */
  readonly from?: AgencyId | undefined;
  /** Absent where nothing can be taken away. */
  readonly onRemove?: (() => void) | undefined;
}) {
  const { t } = useTranslation('attached-files');
  const session = useSession();
  const held = useHeldFiles();
  const { agencies } = useBook();
  const asked =
    from === session.profile.agency ? undefined : agencies.find(({ id }) => id === from)?.shortName;
  const { name, size, sha256 } = file;
  const save = async () => {
    try {
      saySaved(await saveAttachedFile(session, file));
    } catch (error) {
      sayProblem(error);
    }
  };
  return (
    <span className="attached-file">
      <Icon name="clip" />
      <span className="attached-words">
        <FileName>{name}</FileName> <span className="mute nowrap">{formatBytes(size)}</span>{' '}
        {held.has(sha256) ? (
          <LinkButton aria-label={t('saveFile', { name })} onClick={() => void save()}>
            {t('save')}
          </LinkButton>
        ) : (
          <span className="attached-missing nowrap">
            <StatusShape shape="need" />
            {asked === undefined ? t('missing') : t('missingAsk', { agency: asked })}
          </span>
        )}
      </span>
      {onRemove === undefined ? null : (
        <button
          type="button"
          className="btn attached-remove"
          data-look="quiet"
          aria-label={t('remove', { name })}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      )}
    </span>
  );
}

/** Several of them, one line each. Nothing when there is none. */
export function AttachedFiles({
  files,
  from,
  label,
}: {
  readonly files: readonly FileRef[];
  readonly from?: AgencyId | undefined;
  readonly label?: string;
}) {
  if (files.length === 0) return null;
  return (
    <ul className="attached-files" aria-label={label}>
      {files.map((file, index) => (
        <li key={index}>
          <AttachedFile file={file} from={from} />
        </li>
      ))}
    </ul>
  );
}
