import type { OpenedFile } from '#shared/contracts/host.ts';
import type { Agency } from '#shared/domain/agency.ts';

/** What the page holds while the three questions are answered. */
export interface DraftAnswers {
  readonly agency: Pick<Agency, 'id' | 'name' | 'shortName'> | null;
  readonly person: string;
  readonly position: string;
  readonly plan: 'built-in' | 'package' | 'appendix' | 'sample';
  /** The focal point's own question: has another of its machines issued the built-in plan already? */
  readonly issuedElsewhere: boolean;
  readonly file: OpenedFile | null;
  /** The appendix file a new plan is made from. */
  readonly appendix: OpenedFile | null;
}

export const blankAnswers: DraftAnswers = {
  agency: null,
  person: '',
  position: '',
  plan: 'built-in',
  issuedElsewhere: false,
  file: null,
  appendix: null,
};

export type MissingAnswer = 'agency' | 'person' | 'package' | 'appendix';

/** What still keeps the book from opening, in the order of the questions. */
export function missingAnswers(answers: DraftAnswers): readonly MissingAnswer[] {
  const missing: MissingAnswer[] = [];
  if (answers.agency === null || answers.agency.name.trim() === '') missing.push('agency');
  if (answers.person.trim() === '') missing.push('person');
  if (answers.plan === 'package' && answers.file === null) missing.push('package');
  if (answers.plan === 'appendix' && answers.appendix === null) missing.push('appendix');
  return missing;
}
