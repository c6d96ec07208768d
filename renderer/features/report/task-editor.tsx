import { useAsOf, useProfile } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { InlineNote } from '#renderer/ui/notice.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { StatusBar, StatusBarLine } from '#renderer/ui/status-bar.tsx';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { dateOfInstant } from '#shared/time/calendar-date.ts';
import { formatDate, formatTime } from '#shared/time/format-date.ts';
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { controlOf, fieldAt } from './field-at.ts';
import { carriedFields, isWrittenField, type CarriedField } from './report-fields.ts';
import { fieldsOf } from '#shared/domain/reports/report-fields.ts';
import { statusOf } from '#shared/domain/status/status-of.ts';
import { OtherPartsSection } from './other-parts-section.tsx';
import { ReportForm } from './report-form.tsx';
import { ReturnNote } from './return-note.tsx';
import { TaskBanner } from './task-banner.tsx';
import type { TaskView } from './task-view.ts';
import { useReportEditor } from './use-report-editor.ts';

/**
 * The form of one task. Ctrl+D takes last period's content of the field the cursor is in; leaving a field saves it.
 * Give it a `key` of task and period: the editor belongs to one report.
 */
export function TaskEditor({
  view,
  period,
  before,
  place: placeText,
  readOnly,
  focus,
  onRestored,
  notes,
}: {
  readonly view: TaskView;
  readonly period: ReportingPeriod;
  /** The period before and what became of its report; null when there was none. */
  readonly before: { readonly title: string; readonly acceptedAt: number | null } | null;
  /** "II.10 · nhiệm vụ 5 trong 10". */
  readonly place: string;
  readonly readOnly: boolean;
  /** The field the cursor is put in; a new object each time somebody is led there. */
  readonly focus: { readonly field: keyof TaskReport } | null;
  /** Text left half typed last time is back in the form. */
  readonly onRestored: () => void;
  /** What stands above the form: frozen, being corrected. */
  readonly notes: ReactNode;
}) {
  const { t } = useTranslation('report');
  const editor = useReportEditor(view.report, view.own.task.path, period.id);
  const form = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<CarriedField | null>(null);
  const old = view.previous ? fieldsOf(view.previous) : null;
  const isPart = view.own.role === 'coordinating';
  const { agency } = useProfile();
  const asOf = useAsOf();

  const { ready, restored } = editor;
  const tellRestored = useEffectEvent(onRestored);
  useEffect(() => {
    if (restored !== null) tellRestored();
  }, [restored]);
  useEffect(() => {
    if (ready && focus) controlOf(form.current, focus.field)?.focus();
  }, [ready, focus]);

  const take = (field: CarriedField | 'all') => {
    if (old && !readOnly) editor.change(carriedFields(old, field));
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'd') {
      event.preventDefault();
      const field = fieldAt(event.target);
      if (field) take(field);
    }
  };
  const enter = (event: FocusEvent) => {
    setPlace(fieldAt(event.target));
  };
  const leave = (event: FocusEvent) => {
    if (!form.current?.contains(event.relatedTarget)) setPlace(null);
    void editor.flush();
  };
  if (!ready) return null;
  const { task } = view.own;
  // By what stands in the form: a state just chosen shows what it makes of the task.
  const typed = { ...editor.values, agency, task: task.path, period: period.id };
  const shown = { ...view, reading: statusOf(task, typed, asOf) };
  const written = place !== null && isWrittenField(place) ? editor.values[place].length : null;
  return (
    // Only listens to keys its fields let through; the fields themselves are the controls.
    <div className="rep-editor" ref={form} onKeyDown={press} onFocus={enter} onBlur={leave}>
      <TaskBanner view={shown} />
      {notes}
      <ReturnNote view={view} />
      {restored === null ? null : (
        <p className="rep-note second" role="status">
          {t('restored', { time: formatTime(restored) })}
        </p>
      )}
      <div className="rep-row rep-head">
        <div className="rep-now">
          <b className="strong">{t('now')}</b> · {period.title}
        </div>
        <div className="rep-old">
          {before === null || old === null ? (
            <span className="mute">{t('beforeNone')}</span>
          ) : (
            <>
              <span>
                <b className="strong">{t('before')}</b> · {before.title}
                {', '}
                {before.acceptedAt === null
                  ? t('beforeStage.other')
                  : t('beforeStage.accepted', { date: formatDate(dateOfInstant(before.acceptedAt)) })}
              </span>
              {readOnly ? null : <LinkButton onClick={() => take('all')}>{t('takeAll')}</LinkButton>}
            </>
          )}
        </div>
      </div>
      <ReportForm
        values={editor.values}
        old={old}
        overdue={!isPart && shown.reading.status === 'overdue'}
        extension={isPart ? null : { due: view.reading.due, answer: view.answer }}
        readOnly={readOnly}
        onChange={editor.change}
        onPut={editor.put}
      />
      <OtherPartsSection
        task={view.own.task}
        period={period.id}
        result={editor.values.result}
        onTake={readOnly ? null : (result) => editor.change({ result })}
      />
      {view.issues.some(({ code }) => code === 'same-as-last') && before && !readOnly ? (
        <div className="rep-same" data-report-field="confirmedUnchanged">
          <InlineNote tone="need">
            <span>{t('same.text', { period: before.title })}</span>{' '}
            <Button size="small" onClick={() => editor.change({ confirmedUnchanged: true })}>
              {t('same.confirm')}
            </Button>
          </InlineNote>
        </div>
      ) : null}
      <StatusBar right={<span className="wide-only">{t('foot.keys')}</span>}>
        <span>{placeText}</span>
        {place === null ? null : (
          <>
            <StatusBarLine />
            <span>
              {written === null
                ? t('foot.field', { field: t(`field.${place}`) })
                : t('foot.editing', { field: t(`field.${place}`), count: written })}
            </span>
          </>
        )}
      </StatusBar>
    </div>
  );
}
