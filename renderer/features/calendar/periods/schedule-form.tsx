import { CheckBox } from '#renderer/ui/check-box.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { RadioRow } from '#renderer/ui/radio-row.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import {
  MOST_SENDING_DAYS,
  REGULAR_KINDS,
  type RegularKind,
  type Schedule,
} from '#shared/domain/periods/schedule.ts';
import { useTranslation } from 'react-i18next';
import { RulesList } from '../rules-section.tsx';
import type { ScheduleDraft } from './use-schedule-draft.ts';

const WINDOWS: readonly Schedule['windows'][] = ['administrative', 'calendar'];

/** Kinds of period, cut-offs, sending days. */
export function ScheduleForm({
  edit: { draft, change },
  readOnly,
}: {
  readonly edit: ScheduleDraft;
  readonly readOnly: boolean;
}) {
  const { t } = useTranslation('calendar');
  if (readOnly) {
    return (
      <PaneSection title={t('rules.title')}>
        <RulesList schedule={draft} />
      </PaneSection>
    );
  }
  const choose = (kind: RegularKind, on: boolean) =>
    change({ kinds: REGULAR_KINDS.filter((each) => (each === kind ? on : draft.kinds.includes(each))) });
  return (
    <>
      <PaneSection title={t('form.kinds')}>
        <div className="cal-kinds" role="group" aria-label={t('form.kinds')}>
          {REGULAR_KINDS.map((kind) => (
            <CheckBox key={kind} checked={draft.kinds.includes(kind)} onChange={(on) => choose(kind, on)}>
              {t(`form.kind.${kind}`)}
            </CheckBox>
          ))}
        </div>
        {draft.kinds.length === 0 ? <p className="field-error">{t('periods.noKind')}</p> : null}
      </PaneSection>
      <PaneSection title={t('form.windows')}>
        <RadioRow<Schedule['windows']>
          label={t('form.windows')}
          labelHidden
          column
          options={WINDOWS.map((value) => ({
            value,
            label: t(`form.window.${value}`),
            help: t(`form.windowHelp.${value}`),
          }))}
          value={draft.windows}
          onChange={(windows) => change({ windows })}
        />
      </PaneSection>
      <PaneSection title={t('form.sending')}>
        <div className="cal-days">
          <NumberField
            label={t('form.sendingDays')}
            help={t('form.sendingHelp')}
            unit={t('form.workingDays')}
            min={0}
            max={MOST_SENDING_DAYS}
            value={draft.sendingWorkingDays}
            onChange={(days) => days !== null && change({ sendingWorkingDays: days })}
          />
          <NumberField
            label={t('form.upwardDays')}
            labelNote={t('form.optional')}
            help={t('form.upwardHelp')}
            unit={t('form.workingDays')}
            min={0}
            max={MOST_SENDING_DAYS}
            value={draft.upwardWorkingDays}
            onChange={(upwardWorkingDays) => change({ upwardWorkingDays })}
          />
        </div>
      </PaneSection>
    </>
  );
}
