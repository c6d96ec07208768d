import type { MeasureState } from '#shared/domain/measures/measure-state.ts';
import { measureStateWords } from '#shared/domain/measures/measure-words.ts';
import { LookMark } from './look-mark.tsx';
import type { MarkLook } from './status-looks.ts';

const LOOKS: Readonly<Record<MeasureState['kind'], MarkLook>> = {
  done: { shape: 'done', tone: 'done' },
  overdue: { shape: 'late', tone: 'late' },
  'not-started': { shape: 'none', tone: 'off', plain: true },
  running: { shape: 'run', tone: 'run', plain: true },
};

/** Where a measure of a detailed plan stands: "Quá hạn 17 ngày, 70 %". */
export function MeasureStateMark({ state }: { readonly state: MeasureState }) {
  return <LookMark look={LOOKS[state.kind]}>{measureStateWords(state)}</LookMark>;
}
