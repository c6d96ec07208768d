import type { AgencyId, CalendarDate, TaskPath } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { formatNumber, formatShare } from '#shared/time/format-number.ts';
import type { Figure, FigureSource } from './figure.ts';

/** A text whose numbers still know what they were made from. */
export interface Said {
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** Builds a text from plain words and pieces that have a source: said`Kế hoạch giao ${tasks(paths, 'được giao')} nhiệm vụ.` */
export function said(words: TemplateStringsArray, ...pieces: readonly (Said | string)[]): Said {
  return join(words.flatMap((word, index) => [word, pieces[index] ?? '']));
}

/** Pieces one after the other, with `between` them. */
export function join(pieces: readonly (Said | string)[], between = ''): Said {
  let text = '';
  const figures: Figure[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) text += between;
    const start = text.length;
    text += typeof piece === 'string' ? piece : piece.text;
    if (typeof piece !== 'string') {
      figures.push(...piece.figures.map((each) => ({ ...each, at: each.at + start })));
    }
  }
  return { text, figures };
}

export function figure(text: string, what: string, source: FigureSource): Said {
  return text === '' ? { text, figures: [] } : { text, figures: [{ at: 0, text, what, source }] };
}

/** How many tasks. */
export function tasks(paths: readonly TaskPath[], what: string): Said {
  return figure(formatNumber(paths.length), what, { kind: 'tasks', paths });
}

/** How many agencies. */
export function agencies(ids: readonly AgencyId[], what: string): Said {
  return figure(formatNumber(ids.length), what, { kind: 'agencies', agencies: ids });
}

/** "12,8 %". */
export function share(part: readonly TaskPath[], of: readonly TaskPath[], what: string): Said {
  return figure(formatShare(part.length, of.length), what, { kind: 'share', part, of });
}

/** A day, a number of a document, a name: told to the program, not reckoned. */
export function given(text: string, what: string): Said {
  return figure(text, what, { kind: 'given' });
}

/** The day, as it is written in a text. */
export function givenDay(day: CalendarDate, what: string): Said {
  return given(formatDate(day), what);
}
