import { describe, expect, it } from 'vitest';
import { addedAgency, blankAnswers, missingAnswers } from './first-answers.ts';

const agency = addedAgency('Sở Tư pháp', '');
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

describe('addedAgency', () => {
  it('gives two machines that write the name differently the same id', () => {
    const ids = ['Sở Tư pháp', ' sở  tư PHÁP ', 'Sở Tư pháp'.normalize('NFD')].map(
      (name) => addedAgency(name, '')?.id,
    );
    expect(new Set(ids)).toEqual(new Set(['so-tu-phap']));
  });

  it('uses the full name where no short one is given', () => {
    expect(addedAgency('Sở Tư pháp', '')?.shortName).toBe('Sở Tư pháp');
    expect(addedAgency('Sở Tư pháp', 'STP')?.shortName).toBe('STP');
  });

  it('is nothing while the name is blank', () => {
    expect(addedAgency('  ', 'STP')).toBeNull();
  });
});
