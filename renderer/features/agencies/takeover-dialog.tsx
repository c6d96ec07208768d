import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { TickList } from '#renderer/ui/tick-list.tsx';
import { recordTakeover } from '#renderer/use-cases/record-takeover.ts';
import type { Agency } from '#shared/domain/agency.ts';
import type { AgencyId, CalendarDate } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agencyLabel, type AgencyLine } from './agency-lines.ts';
import { HeirFields, type HeirChoice, heirOf } from './heir-fields.tsx';

/** "Ghi nhận sắp xếp…": which agencies end, who carries on, from which day, by which document. */
export function TakeoverDialog({
  lines,
  begin,
  onClose,
}: {
  readonly lines: readonly AgencyLine[];
  /** Agencies that are merged by what the register knows; none to begin with an empty form. */
  readonly begin: readonly Agency[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('agencies');
  const session = useSession();
  const book = useBook();
  const known = begin[0]?.successor ?? null;
  const [ending, setEnding] = useState<readonly AgencyId[]>(() => begin.map(({ id }) => id));
  const [heir, setHeir] = useState<HeirChoice>({
    how: 'known',
    id: known?.id ?? null,
    name: '',
    shortName: '',
  });
  const [from, setFrom] = useState<CalendarDate | null>(known?.from ?? null);
  // What the register only believes is no document to decide by.
  const [basis, setBasis] = useState(known?.verified === true ? known.basis : '');
  const body = heirOf(heir, book.agencies);
  const moved = book.tasks.filter(
    (task) => !task.isGroup && task.leads.some(({ agencyId }) => ending.some((id) => id === agencyId)),
  ).length;
  const missing =
    ending.length === 0
      ? t('dialog.missingEnding')
      : body === null
        ? t('dialog.missingHeir')
        : body === 'taken'
          ? t('dialog.taken')
          : from === null
            ? t('dialog.missingDay')
            : basis.trim() === ''
              ? t('dialog.missingBasis')
              : undefined;
  const save = async () => {
    if (body === null || body === 'taken' || from === null) return;
    try {
      await recordTakeover(session, book, { agencies: ending, heir: body, from, basis });
      sayAction({
        tone: 'done',
        text: t('dialog.done', {
          heir: agencyLabel(body, book.agencies),
          count: moved,
          date: formatDate(from),
        }),
        advice: t('dialog.advice'),
      });
      onClose();
    } catch (error) {
      sayProblem(error);
    }
  };
  const candidates = lines.filter(({ taken, agency }) => !taken && agency.id !== book.plan.focalPoint);
  return (
    <Dialog
      opened
      onClose={onClose}
      width={560}
      title={t('dialog.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button look="primary" disabledReason={missing} onClick={() => void save()}>
            {t('dialog.save', { count: moved })}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="field-label" id="agc-ending">
          {t('dialog.ending')}{' '}
          <span className="second">{t('dialog.chosen', { count: ending.length, tasks: moved })}</span>
        </p>
        <div className="agc-choice">
          <TickList
            label={t('dialog.ending')}
            options={candidates.map(({ agency }) => ({
              value: agency.id,
              label: agencyLabel(agency, book.agencies),
            }))}
            selected={ending}
            choice
            onChange={(ticked) => setEnding(ticked ?? candidates.map(({ agency }) => agency.id))}
          />
        </div>
        <HeirFields agencies={book.agencies} ending={ending} choice={heir} onChange={setHeir} />
        <div className="agc-pair">
          <DateField label={t('dialog.from')} value={from} onChange={setFrom} />
          <TextField
            label={t('dialog.basis')}
            help={t('dialog.basisHelp')}
            value={basis}
            onChange={setBasis}
          />
        </div>
      </div>
    </Dialog>
  );
}
