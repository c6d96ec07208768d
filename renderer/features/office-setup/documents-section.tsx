import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { DocumentKind } from '#shared/office/setup/office-setup.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recipientLines } from './recipient-lines.ts';
import type { SectionProps } from './setup-form.tsx';

const KINDS: readonly DocumentKind[] = ['report', 'letter', 'plan'];

/** Symbol and recipients, which differ by kind of document; the preview shows the same kind. */
export function DocumentsSection({
  edit,
  kind,
  onKind,
}: SectionProps & { readonly kind: DocumentKind; readonly onKind: (kind: DocumentKind) => void }) {
  const { t } = useTranslation('office-setup');
  const { draft, change, errorOf } = edit;
  const name = t(`documents.kinds.${kind}`).toLocaleLowerCase('vi');
  return (
    <PaneSection
      title={t('documents.title')}
      right={
        <SegmentedControl
          label={t('documents.kind')}
          options={KINDS.map((value) => ({ value, label: t(`documents.kinds.${value}`) }))}
          value={kind}
          onChange={onKind}
        />
      }
    >
      <div className="setup-fields">
        <TextField
          label={t('documents.symbol', { kind: name })}
          help={t('documents.symbolHelp')}
          error={errorOf(`symbols.${kind}`)}
          value={draft.symbols[kind]}
          onChange={(symbol) => change({ symbols: { ...draft.symbols, [kind]: symbol } })}
        />
        <Recipients
          key={kind}
          label={t('documents.recipients', { kind: name })}
          help={t('documents.recipientsHelp')}
          error={errorOf(`recipients.${kind}`)}
          lines={draft.recipients[kind]}
          onChange={(lines) => change({ recipients: { ...draft.recipients, [kind]: lines } })}
        />
      </div>
    </PaneSection>
  );
}

/** Keeps the text as it is typed; only the list made of it goes on. */
function Recipients({
  lines,
  onChange,
  ...field
}: {
  readonly label: string;
  readonly help: string;
  readonly error: string | undefined;
  readonly lines: readonly string[];
  readonly onChange: (lines: readonly string[]) => void;
}) {
  const [text, setText] = useState(() => lines.join('\n'));
  return (
    <TextArea
      {...field}
      rows={3}
      value={text}
      onChange={(typed) => {
        setText(typed);
        onChange(recipientLines(typed));
      }}
    />
  );
}
