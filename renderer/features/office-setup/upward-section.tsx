import { useBook } from '#renderer/data/session-context.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { linesOfUpward, upwardOfLines } from '#shared/office/setup/upward-recipients.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recipientLines } from './recipient-lines.ts';
import type { SectionProps } from './setup-form.tsx';

/** To whom the focal point drafts reports above its own superior, and whose signature they bear. */
export function UpwardSection({ edit }: SectionProps) {
  const { t } = useTranslation('office-setup');
  const { plan } = useBook();
  const { draft, change, errorOf } = edit;
  // As it is typed; only the list made of it goes on.
  const [text, setText] = useState(() => linesOfUpward(draft.upward).join('\n'));
  return (
    <PaneSection
      title={t('upward.title')}
      right={
        <SegmentedControl
          label={t('upward.by')}
          options={[
            { value: 'authority', label: t('upward.authority') },
            { value: 'own', label: t('upward.own') },
          ]}
          value={draft.upwardBy}
          onChange={(upwardBy) => change({ upwardBy })}
        />
      }
    >
      <div className="setup-fields">
        <TextArea
          label={t('upward.recipients')}
          help={t('upward.help', { plan: plan.number })}
          error={errorOf('upward')}
          rows={4}
          value={text}
          onChange={(typed) => {
            setText(typed);
            change({ upward: upwardOfLines(recipientLines(typed)) });
          }}
        />
      </div>
    </PaneSection>
  );
}
