import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { PickOne } from '#renderer/ui/pick-one.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { saveAllDocuments, saveDocument } from '#renderer/use-cases/documents/save-document.ts';
import {
  DOCUMENT_FORMATS,
  type DocumentFormat,
  type DocumentSet,
  type WrittenDocument,
} from '#renderer/use-cases/documents/written-document.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const ALL = '';

/** Documents with the formats each can be written in; one by one, or all into a folder. */
export function DocumentsDialog({
  set,
  note,
  onClose,
}: {
  readonly set: DocumentSet;
  /** What to know of them, in a sentence or two. */
  readonly note: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('summary');
  const session = useSession();
  const book = useBook();
  const { period, documents, sheets } = set;
  const [agency, setAgency] = useState<string>(ALL);
  /** How many are made, of all at once; 0 while one is being made. */
  const [working, setWorking] = useState<number | null>(null);
  // A page in a browser prints, but makes no PDF file.
  const formats = DOCUMENT_FORMATS.filter((format) => format !== 'pdf' || session.host.kind === 'electron');
  const count = documents.reduce(
    (sum, { make }) => sum + formats.filter((format) => make[format] !== undefined).length,
    0,
  );
  const run = async (work: () => Promise<void>) => {
    setWorking(0);
    try {
      await work();
    } catch (error) {
      sayProblem(error);
    } finally {
      setWorking(null);
    }
  };
  const one = (document: WrittenDocument, format: DocumentFormat) =>
    run(async () => saySaved(await saveDocument(session, book, period, document, format)));
  const all = () =>
    run(async () => {
      const saved = await saveAllDocuments(session, book, period, documents, formats, setWorking);
      if (saved === null) return saySaved(null);
      sayAction({
        tone: 'done',
        text: t(saved.every(({ verified }) => verified) ? 'documents.saved' : 'documents.downloaded', {
          count: saved.length,
        }),
      });
      onClose();
    });
  const busy = working === null ? undefined : t('working');
  const chosen = sheets.find((sheet) => sheet.agency === agency);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('documents.title', { of: set.title })}
      width={680}
      actions={
        <>
          <Button onClick={onClose}>{t('tasks.close')}</Button>
          <Button look="primary" onClick={() => void all()} disabledReason={busy}>
            {t('documents.all', { count })}
          </Button>
        </>
      }
    >
      <p className="second">{note}</p>
      <table className="tbl documents" aria-label={t('documents.title', { of: set.title })}>
        <thead>
          <tr>
            <th scope="col">{t('documents.document')}</th>
            <th scope="col">{t('documents.formats')}</th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => {
            const isSheets = document.id === 'sheets' && sheets.length > 0;
            const written = isSheets && chosen !== undefined ? chosen.document : document;
            const form = set.forms.get(document.id);
            return (
              <tr key={document.id}>
                <th scope="row">
                  {isSheets ? (
                    <PickOne
                      label={t('documents.sheets')}
                      options={[
                        { value: ALL, label: t('documents.allAgencies', { count: sheets.length }) },
                        ...sheets.map(({ agency: id, shortName }) => ({
                          value: id as string,
                          label: shortName,
                        })),
                      ]}
                      value={agency}
                      onChange={setAgency}
                    />
                  ) : (
                    <>
                      {document.title}
                      {form === undefined ? null : (
                        <span className="second small source-note">{t(`documents.form.${form}`)}</span>
                      )}
                    </>
                  )}
                </th>
                <td>
                  <span className="documents-formats">
                    {formats.map((format) =>
                      written.make[format] === undefined ? null : (
                        <Button
                          key={format}
                          size="small"
                          aria-label={t('documents.write', {
                            format: t(`documents.format.${format}`),
                            title: written.title,
                          })}
                          disabledReason={busy}
                          onClick={() => void one(written, format)}
                        >
                          {t(`documents.format.${format}`)}
                        </Button>
                      ),
                    )}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="second" role="status">
        {working === null || working === 0 ? '' : t('documents.made', { made: working, count })}
      </p>
    </Dialog>
  );
}
