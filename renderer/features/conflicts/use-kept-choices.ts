import { useDraft } from '#renderer/data/use-draft.ts';
import { useConflictChoices } from '#renderer/state/conflict-choices.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { useEffect, useState } from 'react';
import { keptChoices } from './kept-choices.ts';

/**
 * Keeps what was chosen and not written yet among the drafts, so that a restart or a power failure costs nothing of it.
 * What is chosen in this session already goes before what was kept.
 */
export function useKeptChoices(): void {
  const { draft, keep, drop } = useDraft('conflict-choices');
  const [taken, setTaken] = useState(false);
  useEffect(() => {
    if (draft === undefined || taken) return;
    setTaken(true);
    useConflictChoices.setState(({ choices }) => ({
      choices: { ...keptChoices(draft?.fields ?? {}), ...choices },
    }));
  }, [draft, taken]);
  useEffect(() => {
    if (!taken) return undefined;
    return useConflictChoices.subscribe(({ choices }, before) => {
      if (choices === before.choices) return;
      const kept = Object.keys(choices).length === 0 ? drop() : keep(choices);
      kept.catch(sayProblem);
    });
  }, [taken, keep, drop]);
}
