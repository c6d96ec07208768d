import { useSession } from '#renderer/data/session-context.tsx';
import { useReminderPreferences, useReminderSettings } from '#renderer/state/reminder-preferences.ts';
import type { HostInfo } from '#shared/contracts/host.ts';
import { formatReminderDays, parseReminderDays } from '#shared/domain/reminders/reminder-settings.ts';
import { Problem } from '#shared/problem.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckBox } from '../check-box.tsx';
import { TextField } from '../text-field.tsx';

/** The two ways of being reminded, each with its switch, and how many days before. For any pane or dialog. */
export function ReminderSettings() {
  const { t } = useTranslation('reminders');
  const { host, profile } = useSession();
  const { days, inWindow, bySystem } = useReminderSettings();
  const choose = useReminderPreferences((state) => state.choose);
  const [info, setInfo] = useState<HostInfo | null>(null);
  useEffect(() => void host.info().then(setInfo), [host]);
  const [typed, setTyped] = useState(() => formatReminderDays(days));
  const [problem, setProblem] = useState<Problem | null>(null);
  const type = (text: string) => {
    setTyped(text);
    try {
      choose({ days: parseReminderDays(text) });
      setProblem(null);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  return (
    <div className="stack">
      <CheckBox checked={inWindow} onChange={(on) => choose({ inWindow: on })}>
        {t('set.inWindow')}
      </CheckBox>
      {info?.systemNotices === false ? (
        <p className="second">{t('set.noSystem')}</p>
      ) : (
        <CheckBox checked={bySystem} help={t('set.bySystemHelp')} onChange={(on) => choose({ bySystem: on })}>
          {t('set.bySystem')}
        </CheckBox>
      )}
      <TextField
        label={t('set.days')}
        help={t('set.daysHelp')}
        error={problem === null ? undefined : `${problem.message} ${problem.advice ?? ''}`}
        value={typed}
        onChange={type}
      />
      {profile.sample ? <p className="second">{t('set.sample')}</p> : null}
    </div>
  );
}
