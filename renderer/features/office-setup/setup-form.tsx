import { useProfile } from '#renderer/data/session-context.tsx';
import type { DocumentKind } from '#shared/office/setup/office-setup.ts';
import { BodiesSection } from './bodies-section.tsx';
import { DocumentsSection } from './documents-section.tsx';
import { FilesSection } from './files-section.tsx';
import { PageSection } from './page-section.tsx';
import { SignatureSection } from './signature-section.tsx';
import { UpwardSection } from './upward-section.tsx';
import type { SetupDraft } from './use-setup-draft.ts';

/** What every section of the form works on. */
export interface SectionProps {
  readonly edit: SetupDraft;
}

/** All fields of the set-up, in the order in which they stand on a page. */
export function SetupForm({
  edit,
  kind,
  onKind,
}: SectionProps & { readonly kind: DocumentKind; readonly onKind: (kind: DocumentKind) => void }) {
  const { role } = useProfile();
  return (
    <>
      <BodiesSection edit={edit} />
      <SignatureSection edit={edit} />
      <DocumentsSection edit={edit} kind={kind} onKind={onKind} />
      {role === 'focal' ? <UpwardSection edit={edit} /> : null}
      <PageSection edit={edit} />
      <FilesSection edit={edit} />
    </>
  );
}
