import { useLedger, useProfile, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { PickOne } from '#renderer/ui/pick-one.tsx';
import { FieldHistoryTable } from '#renderer/ui/record/field-history-table.tsx';
import { fieldWord } from '#renderer/ui/record/value-words.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { restoreValue } from '#renderer/use-cases/restore-value.ts';
import type { JsonValue } from '#shared/json.ts';
import { entity as ids, ownerOf, reportKeyOf } from '#shared/ledger/entities.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A record of the task that has a history: the row as issued, a report, a reading. */
export interface TaskRecord {
  readonly entity: string;
  readonly label: string;
}

/** Any field of the task, back to its first writer; the own agency can take an earlier value again. */
export function FieldHistoriesDialog({
  path,
  records,
  onClose,
}: {
  readonly path: string;
  readonly records: readonly [TaskRecord, ...TaskRecord[]];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('task');
  const { t: record } = useTranslation('record');
  const { ledger } = useLedger();
  const session = useSession();
  const { agency } = useProfile();
  const [entity, setEntity] = useState(records[0].entity);
  const fields = fieldsOf(ledger, entity);
  const [wanted, setWanted] = useState('result');
  const field = fields.includes(wanted) ? wanted : (fields[0] ?? '');
  const take = async (value: JsonValue) => {
    const label = record('history.taken', { field: fieldWord(field) });
    try {
      await restoreValue(session, entity, field, value, label);
      sayAction({ tone: 'done', text: label });
    } catch (error) {
      sayProblem(error);
    }
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('history.fieldsTitle', { path })}
      width={900}
      actions={<Button onClick={onClose}>{record('history.close')}</Button>}
    >
      <p className="actions history-picks">
        <PickOne
          label={t('history.record')}
          options={records.map(({ entity: value, label }) => ({ value, label }))}
          value={entity}
          onChange={setEntity}
        />
        <PickOne
          label={t('history.field')}
          options={fields.map((value) => ({ value, label: fieldWord(value) }))}
          value={field}
          onChange={setWanted}
        />
      </p>
      <FieldHistoryTable
        entity={entity}
        field={field}
        onTake={ownerOf(entity) === agency ? (value) => void take(value) : undefined}
      />
    </Dialog>
  );
}

/** Of a report also those that only a workbook filled in. */
function fieldsOf(ledger: LedgerView, id: string): readonly string[] {
  const key = reportKeyOf(id);
  const filled = key === null ? undefined : ledger.read(ids.filled(key.agency, key.task, key.period));
  return [...new Set([...Object.keys(ledger.read(id) ?? {}), ...Object.keys(filled ?? {})])];
}
