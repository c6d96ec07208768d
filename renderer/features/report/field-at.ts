import type { TaskReport } from '#shared/domain/report.ts';
import { CARRIED_FIELDS, type CarriedField } from './report-fields.ts';

/** The report field a control belongs to. */
export function fieldAt(target: EventTarget | null): CarriedField | null {
  if (!(target instanceof Element)) return null;
  const name = target.closest<HTMLElement>('[data-report-field]')?.dataset['reportField'];
  return CARRIED_FIELDS.find((field) => field === name) ?? null;
}

/** The control of a field, to put the cursor in. */
export function controlOf(form: HTMLElement | null, field: keyof TaskReport): HTMLElement | null {
  const place = form?.querySelector<HTMLElement>(`[data-report-field="${field}"]`);
  if (!place) return null;
  if (place.matches('textarea')) return place;
  return (
    place.querySelector<HTMLElement>('input:checked') ??
    place.querySelector<HTMLElement>('input, textarea, button')
  );
}
