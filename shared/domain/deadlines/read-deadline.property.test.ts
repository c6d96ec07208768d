import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Deadline } from '#shared/domain/appendix.ts';
import { isCalendarDate } from '#shared/time/calendar-date.ts';
import { readDeadline } from './read-deadline.ts';

const phrases: readonly { text: string }[] = JSON.parse(
  readFileSync(new URL('../../../seeds/deadlines/deadlines.json', import.meta.url), 'utf8'),
);
const SEED = { seed: 158, numRuns: 1000 };

const number = fc.integer({ min: 0, max: 40 }).map(String);
const piece = fc.oneof(
  fc.constantFrom(
    'Quý',
    'tháng',
    'năm',
    'ngày',
    'tuần',
    'giai đoạn',
    '6 tháng đầu năm',
    'cuối',
    'giữa',
    'đầu',
  ),
  fc.constantFrom(
    'trước',
    'đến',
    'đến hết',
    'từ',
    'sau',
    'chậm nhất',
    'trong',
    'hằng',
    'thường xuyên',
    'kể từ',
    'khi',
  ),
  fc.constantFrom(
    'I',
    'II',
    'III',
    'IV',
    '/',
    '-',
    '–',
    ',',
    ';',
    'và',
    '(',
    ')',
    '\n- ',
    '31/02/2025',
    '(phấn đấu)',
  ),
  fc.integer({ min: 2020, max: 2031 }).map(String),
  number,
  fc.tuple(number, number, fc.integer({ min: 2020, max: 2030 })).map((parts) => parts.join('/')),
);
/** Phrases made of the words deadlines are made of, and plain noise. */
const phrase = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(' ')) },
  { weight: 1, arbitrary: fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.constantFrom(...phrases.map(({ text }) => text)) },
);
const planDate = fc.constantFrom('2024-05-16', '2025-12-31', '2024-02-29', '2023-01-01');

/** Everything but quotations, which keep the spelling they were given. */
function meaning({ text: _text, anchor, milestones, rule, ...rest }: Deadline) {
  return {
    ...rest,
    rule: rule.replace(/“.*”|kể từ .*|trước .*/u, ''),
    anchored: anchor !== null,
    dues: milestones.map(({ due }) => due),
  };
}

describe('every phrase', () => {
  it('is read without an error, into real days, the due date never before the start', () => {
    fc.assert(
      fc.property(phrase, planDate, (text, day) => {
        const deadline = readDeadline(text, { planDate: day });
        for (const date of [deadline.start, deadline.due, ...deadline.milestones.map(({ due }) => due)]) {
          if (date !== null) expect(isCalendarDate(date)).toBe(true);
        }
        if (deadline.start !== null && deadline.due !== null)
          expect(deadline.start <= deadline.due).toBe(true);
        if (deadline.kind === 'unspecified') expect(deadline).toMatchObject({ due: null, confirm: true });
        if (deadline.kind === 'once') expect(deadline.due).not.toBeNull();
        expect(deadline.rule).not.toBe('');
      }),
      SEED,
    );
  });

  it('is read the same twice, decomposed, and with other spaces', () => {
    fc.assert(
      fc.property(phrase, planDate, (text, day) => {
        const options = { planDate: day };
        const once = readDeadline(text, options);
        expect(readDeadline(text, options)).toEqual(once);
        expect(readDeadline(once.text, options)).toEqual(once);
        expect(meaning(readDeadline(text.normalize('NFD'), options))).toEqual(meaning(once));
        expect(meaning(readDeadline(`  ${text.replaceAll(' ', ' \u00a0 ')} `, options))).toEqual(
          meaning(once),
        );
      }),
      SEED,
    );
  });
});

describe('real phrases', () => {
  const plain = (text: string) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  it.each(phrases.filter(({ text }) => text !== ''))(
    '$text reads the same in capitals and without diacritics',
    ({ text }) => {
      const options = { planDate: '2024-05-16' };
      const read = meaning(readDeadline(text, options));
      expect(meaning(readDeadline(text.toUpperCase(), options))).toEqual(read);
      expect(meaning(readDeadline(plain(text), options))).toEqual(read);
      expect(meaning(readDeadline(plain(text).toUpperCase(), options))).toEqual(read);
    },
  );
});
