import type { XmlReader } from '../xml/xml-reader.ts';
import { isoDay } from './iso-day.ts';

export interface OdsCell {
  readonly text: string;
  readonly isFormula: boolean;
  readonly formulaWithoutValue: boolean;
  readonly hasComment: boolean;
}

/** Reads a cell just opened: its paragraphs as lines, without comments and drawings. */
export function readOdsCell(reader: XmlReader): OdsCell {
  const type = reader.attribute('office:value-type') ?? reader.attribute('calcext:value-type');
  const value = reader.attribute('office:value') ?? reader.attribute('office:string-value') ?? '';
  const date = reader.attribute('office:date-value');
  const isFormula = reader.attribute('table:formula') !== undefined;
  const { text: shown, hasComment } = readParagraphs(reader);
  const text =
    type === 'date' && date !== undefined
      ? shownDay(shown, date)
      : shown === '' && type !== 'date'
        ? value
        : shown;
  return {
    text: text.normalize('NFC'),
    isFormula,
    formulaWithoutValue: isFormula && type === undefined && text === '',
    hasComment,
  };
}

function readParagraphs(reader: XmlReader): { readonly text: string; readonly hasComment: boolean } {
  const depth = reader.depth;
  let hasComment = false;
  let paragraphs = 0;
  let text = '';
  let inside = 0;
  for (let event = reader.next(); reader.depth >= depth && event !== 'end'; event = reader.next()) {
    if (event === 'text') {
      // White space in OpenDocument collapses; spaces that count are elements.
      if (inside > 0) text += reader.text.replace(/\s+/gu, ' ');
    } else if (event === 'close') {
      if (reader.name === 'text:p') inside -= 1;
    } else if (reader.name === 'text:p') {
      text += paragraphs === 0 ? '' : '\n';
      paragraphs += 1;
      inside += 1;
    } else if (reader.name === 'text:s') {
      text += ' '.repeat(Math.min(1000, Number(reader.attribute('text:c') ?? '1') || 1));
    } else if (reader.name === 'text:tab') text += '\t';
    else if (reader.name === 'text:line-break') text += '\n';
    else if (reader.name === 'office:annotation') {
      hasComment = true;
      reader.skip();
    } else if (
      reader.name.startsWith('draw:') ||
      reader.name === 'text:ruby-text' ||
      reader.name === 'table:table'
    ) {
      reader.skip();
    }
  }
  return { text, hasComment };
}

/** A date in our way of writing; a month or a year where the cell shows no more. */
function shownDay(shown: string, date: string): string {
  const [day = '', month = '', year = ''] = isoDay(date).split('/');
  if (/^\d{1,2}\D{1,3}\d{4}$/u.test(shown)) return `${month}/${year}`;
  if (/^\d{4}$/u.test(shown)) return year;
  return year === '' ? shown || date : `${day}/${month}/${year}`;
}
