import { planId, type AgencyId, type CalendarDate } from '#shared/ids.ts';
import { fold } from '#shared/text/fold.ts';
import type { AppendixDocument } from './appendix.ts';
import type { Plan } from './plan.ts';

/** What an officer says of a plan whose appendix file is all there is. */
export interface PlanAnswers {
  /** Số, ký hiệu, e.g. `158/KH-UBND`. */
  readonly number: string;
  readonly date: CalendarDate;
  readonly issuer: string;
  readonly place: string;
  /** Trích yếu. */
  readonly title: string;
  readonly shortTitle: string;
  readonly focalPoint: AgencyId;
}

/** A plan without a body from its appendix. Its id comes from number and year, so that a second start finds the same book. */
export function planOfAppendix(appendix: AppendixDocument, answers: PlanAnswers): Plan {
  const { number, date, issuer, place, title, shortTitle, focalPoint } = answers;
  const slug = fold(`${number} ${date.slice(0, 4)}`)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 80);
  return {
    id: planId(slug),
    number,
    date,
    place,
    issuer,
    documentKind: number.includes('/QĐ') ? 'QUYẾT ĐỊNH' : 'KẾ HOẠCH',
    title,
    shortTitle: shortTitle === '' ? title : shortTitle,
    body: [],
    recipients: [],
    signature: { authority: '', position: '', name: '' },
    appendix,
    focalPoint,
  };
}
