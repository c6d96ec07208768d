import { describe, expect, it } from 'vitest';
import { namedAgency } from '#shared/domain/agencies/named-agency.ts';
import { blankAnswers, missingAnswers } from './first-answers.ts';

const agency = namedAgency('Sở Tư pháp', '');
const file = { name: 'KH158.skh', bytes: new Uint8Array() };

describe('missingAnswers', () => {
  it('names what is missing in the order of the questions', () => {
    expect(missingAnswers(blankAnswers)).toEqual(['agency', 'person']);
    expect(missingAnswers({ ...blankAnswers, plan: 'package' })).toEqual(['agency', 'person', 'package']);
  });

  it('is empty when the book can be opened', () => {
    const answers = { ...blankAnswers, agency, person: 'Lê Thị Hạnh' };
    expect(missingAnswers(answers)).toEqual([]);
    expect(missingAnswers({ ...answers, plan: 'package', file })).toEqual([]);
  });

  it('does not take blanks for a name', () => {
    expect(missingAnswers({ ...blankAnswers, agency, person: '  ' })).toEqual(['person']);
  });
});
