import { useBook, usePeriod, useProfile, useSession } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { PickOne } from '#renderer/ui/pick-one.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { exportFillIns } from '#renderer/use-cases/export-fill-in.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import { owedReports } from '#shared/domain/closing-day/owed-reports.ts';
import type { AgencyId } from '#shared/ids.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The workbook to fill in: the focal point's for agencies that have only Excel, an agency's for its officers at home. */
export function FillInExport() {
  const { t } = useTranslation('exchange');
  const profile = useProfile();
  const [open, setOpen] = useState(false);
  const isFocal = profile.role === 'focal';
  return (
    <PaneSection title={t('fillIn.title')} note={t(isFocal ? 'fillIn.forAgencies' : 'fillIn.forOfficers')}>
      <p className="second send-what">{t(isFocal ? 'fillIn.what' : 'fillIn.whatOwn')}</p>
      <p className="send-act">
        <Button onClick={() => setOpen(true)}>{t('fillIn.export')}</Button>
      </p>
      {open ? <FillInDialog own={isFocal ? null : profile.agency} onClose={() => setOpen(false)} /> : null}
    </PaneSection>
  );
}

function FillInDialog({ own, onClose }: { readonly own: AgencyId | null; readonly onClose: () => void }) {
  const { t } = useTranslation('exchange');
  const session = useSession();
  const profile = useProfile();
  const book = useBook();
  const inView = usePeriod();
  const [period, setPeriod] = useState(inView);
  const owed = owedReports(book, period).filter(({ agency }) => own === null || agency === own);
  const [left, setLeft] = useState<ReadonlySet<AgencyId>>(
    () =>
      new Set(
        owed.filter(({ agency, requested }) => requested || hasMachine(agency)).map(({ agency }) => agency),
      ),
  );
  /** Whoever has the program sends packages; such an agency is not chosen to begin with. */
  function hasMachine(agency: AgencyId): boolean {
    const devices = [profile, ...book.devices.filter(({ revoked }) => !revoked)];
    return own === null && devices.some((device) => device.agency === agency);
  }
  const chosen = owed.filter(({ agency }) => !left.has(agency));
  const choose = (agencies: readonly AgencyId[], on: boolean) => {
    const next = new Set(left);
    for (const agency of agencies) {
      if (on) next.delete(agency);
      else next.add(agency);
    }
    setLeft(next);
  };
  const write = async () => {
    try {
      const ids = chosen.map(({ agency }) => agency);
      const saved = await exportFillIns(session, book, ids, period);
      saySaved(saved);
      if (saved !== null) onClose();
    } catch (error) {
      sayProblem(error);
    }
  };
  const everybody = owed.map(({ agency }) => agency);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('fillIn.title')}
      actions={
        <Button
          look="primary"
          disabledReason={chosen.length === 0 ? t('fillIn.nobody') : undefined}
          onClick={() => void write()}
        >
          {chosen.length === 1 ? t('fillIn.writeOne') : t('fillIn.write', { count: chosen.length })}
        </Button>
      }
    >
      <div className="stack">
        <p className="second">{t('fillIn.text')}</p>
        <PickOne
          label={t('fillIn.period')}
          options={book.periods.map(({ id, title }) => ({ value: id, label: title }))}
          value={period.id}
          onChange={(id) => setPeriod(book.periods.find((each) => each.id === id) ?? period)}
        />
        {own === null ? (
          <>
            <CheckBox
              checked={chosen.length === owed.length}
              indeterminate={chosen.length > 0 && chosen.length < owed.length}
              onChange={(on) => choose(everybody, on)}
            >
              {t('fillIn.all', { count: owed.length })}
            </CheckBox>
            <ul className="fill-in-list" aria-label={t('fillIn.agencies')}>
              {owed.map(({ agency, name, leadTasks, coLeadTasks }) => (
                <li key={agency}>
                  <CheckBox checked={!left.has(agency)} onChange={(on) => choose([agency], on)}>
                    {name}
                  </CheckBox>
                  <span className="second small">
                    {t('fillIn.tasks', { count: leadTasks.length + coLeadTasks.length })}
                    {hasMachine(agency) ? ` · ${t('fillIn.hasMachine')}` : null}
                  </span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
