import { useKeptDraftKeys } from '#renderer/data/use-draft.ts';
import { blockPart } from '#shared/office/draft/draft-record.ts';
import type { DraftDoubts } from '#shared/office/draft/draft-doubts.ts';
import type { Draft } from '#shared/office/draft/make-draft.ts';
import { entity } from '#shared/ledger/entities.ts';
import { type KeyboardEvent, useState } from 'react';

/** What is typed where: over a block's words, or as a new block after it. */
export interface OpenEditor {
  readonly key: string;
  readonly adding: boolean;
}

export interface BlockWalk {
  readonly selected: string | null;
  readonly editor: OpenEditor | null;
  select(key: string): void;
  edit(): void;
  add(): void;
  /** Selects a block and puts the focus on it. */
  go(key: string): void;
  closeEditor(refocus: boolean): void;
  press(event: KeyboardEvent): void;
}

/** Half typed text is kept under the block's id; of a new block under the one it goes after. */
export const keptId = (draft: Draft, { key, adding }: OpenEditor): string =>
  entity.consol(draft.period, blockPart(draft.id, adding ? `+${key}` : key));

/** Which block is looked at or typed in, by mouse and by keyboard: arrows, Home and End, F2, F8 for the next doubt. */
export function useBlockWalk(draft: Draft, doubts: DraftDoubts): BlockWalk {
  const { blocks } = draft;
  const [chosen, setChosen] = useState<string | null>(null);
  const [opened, setOpened] = useState<OpenEditor | null>(null);
  const [looked, setLooked] = useState(false);
  const prefix = entity.consol(draft.period, blockPart(draft.id, ''));
  const kept = useKeptDraftKeys(prefix);
  // Text left half typed last time opens where it was typed, once.
  const restored = looked || opened !== null ? null : leftOver(kept, prefix, blocks);
  const editor = opened ?? restored;
  const selected = editor?.key ?? chosen ?? blocks[0]?.key ?? null;
  const open = (next: OpenEditor | null) => {
    setLooked(true);
    setOpened(next);
  };
  const go = (key: string) => {
    setChosen(key);
    requestAnimationFrame(() => focusBlock(key));
  };
  const edit = () => {
    const block = blocks.find(({ key }) => key === selected);
    if (block === undefined || block.block.kind === 'table' || block.standing === 'hidden') return;
    setChosen(block.key);
    open({ key: block.key, adding: false });
  };
  const step = (by: number) => {
    const at = blocks.findIndex(({ key }) => key === selected);
    const next = blocks[Math.min(Math.max(at + by, 0), blocks.length - 1)];
    if (next !== undefined) go(next.key);
  };
  const nextDoubt = (back: boolean) => {
    const keys = new Set([...doubts.unsettled, ...doubts.numbers].map(({ key }) => key));
    const at = blocks.findIndex(({ key }) => key === selected);
    const round = [...blocks.slice(at + 1), ...blocks.slice(0, at + 1)];
    const found = (back ? round.slice(0, -1).toReversed() : round).find(({ key }) => keys.has(key));
    if (found !== undefined) go(found.key);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey) return;
    const onBlock = event.target instanceof HTMLElement && event.target.dataset['block'] !== undefined;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Home: () => step(-blocks.length),
      End: () => step(blocks.length),
      F2: edit,
      F8: () => nextDoubt(event.shiftKey),
      // On a number Enter opens it.
      ...(onBlock ? { Enter: edit } : {}),
    };
    const chosenAct = acts[event.key];
    if (chosenAct === undefined) return;
    event.preventDefault();
    chosenAct();
  };
  return {
    selected,
    editor,
    select: setChosen,
    edit,
    add: () => {
      if (selected !== null) open({ key: selected, adding: true });
    },
    go,
    closeEditor: (refocus) => {
      const key = editor?.key;
      open(null);
      if (refocus && key !== undefined) go(key);
    },
    press,
  };
}

function leftOver(
  kept: readonly string[] | undefined,
  prefix: string,
  blocks: Draft['blocks'],
): OpenEditor | null {
  for (const id of kept ?? []) {
    const part = id.slice(prefix.length);
    const adding = part.startsWith('+');
    const key = adding ? part.slice(1) : part;
    if (blocks.some((block) => block.key === key)) return { key, adding };
  }
  return null;
}

function focusBlock(key: string): void {
  const block = document.querySelector(`[data-block="${CSS.escape(key)}"]`);
  if (!(block instanceof HTMLElement)) return;
  block.focus();
  block.scrollIntoView({ block: 'nearest' });
}
