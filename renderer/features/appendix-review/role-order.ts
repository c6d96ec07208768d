import type { ChosenRole, RowKind } from '#shared/office/reading/reading-choices.ts';

/** Roles of a column in the order officers meet them. */
export const ROLES: readonly ChosenRole[] = [
  'number',
  'content',
  'lead',
  'coordinating',
  'lead-and-coordinating',
  'deadline',
  'start',
  'product',
  'code',
  'note',
  'other',
];

/** Kinds of a row, the likely ones first. */
export const KINDS: readonly RowKind[] = [
  'task',
  'group',
  'section',
  'continuation',
  'header',
  'repeated-header',
  'title',
  'attached',
  'notes',
  'column-numbers',
  'total',
  'signature',
  'page-number',
  'other',
];
