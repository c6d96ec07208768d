import { useBook, useSession } from '#renderer/data/session-context.tsx';
import type { OfficeSetupInUse } from '#renderer/data/use-office-setup.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { saveOfficeSetup } from '#renderer/use-cases/save-office-setup.ts';
import {
  checkOfficeSetup,
  type SetupField,
  type SetupIssue,
} from '#shared/office/setup/check-office-setup.ts';
import type { OfficeSetup } from '#shared/office/setup/office-setup.ts';
import { useState } from 'react';
import { goodPart } from './good-part.ts';

export interface SetupDraft {
  /** As typed, right or wrong. */
  readonly draft: OfficeSetup;
  readonly issues: readonly SetupIssue[];
  errorOf(field: SetupField): string | undefined;
  /** Takes over what was typed; what is right of it is kept at once, the rest is shown with the reason. */
  change(fields: Partial<OfficeSetup>): void;
  /** Puts a whole set-up in place of the one on screen. */
  replace(setup: OfficeSetup): Promise<void>;
}

/** The form's state over the stored set-up. There is nothing to press: every right field is stored as it is typed. */
export function useSetupDraft({ setup }: OfficeSetupInUse): SetupDraft {
  const session = useSession();
  const book = useBook();
  const [draft, setDraft] = useState(setup);
  const [stored, setStored] = useState(setup);
  const issues = checkOfficeSetup(draft);
  const keep = async (next: OfficeSetup) => {
    setDraft(next);
    const good = goodPart(next, stored);
    setStored(good);
    await saveOfficeSetup(session, book, good);
  };
  return {
    draft,
    issues,
    errorOf: (field) => issues.find((issue) => issue.field === field)?.message,
    change: (fields) => void keep({ ...draft, ...fields }).catch(sayProblem),
    replace: keep,
  };
}
