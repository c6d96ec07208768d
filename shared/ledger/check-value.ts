import { LIMITS } from './limits.ts';

/** Keys that reach the prototype of an object when they are assigned to it. */
const DANGEROUS_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** What is wrong with a value that came from outside, or null. Anything that is not plain, bounded JSON is wrong. */
export function valueFault(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return value.length > LIMITS.textLength ? `text longer than ${LIMITS.textLength}` : null;
    case 'number':
      return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? null : 'number out of range';
    case 'boolean':
      return null;
    case 'object':
      return value === null ? null : nestedFault(value, 1, { nodes: 0 });
    default:
      return `${typeof value} is not JSON`;
  }
}

function nestedFault(value: object, depth: number, budget: { nodes: number }): string | null {
  if (depth > LIMITS.valueDepth) return `nested deeper than ${LIMITS.valueDepth}`;
  const children: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  budget.nodes += 1 + children.length;
  if (budget.nodes > LIMITS.valueNodes) return `more than ${LIMITS.valueNodes} parts`;
  if (!Array.isArray(value)) {
    for (const key of Object.keys(value)) {
      if (DANGEROUS_KEYS.has(key) || key.length > LIMITS.fieldNameLength) return `key ${key.slice(0, 30)}`;
    }
  }
  for (const child of children) {
    const fault =
      typeof child === 'object' && child !== null ? nestedFault(child, depth + 1, budget) : valueFault(child);
    if (fault !== null) return fault;
  }
  return null;
}

/** What is wrong with the name of a field, or null. */
export function fieldNameFault(name: unknown): string | null {
  if (typeof name !== 'string' || name === '') return 'field without a name';
  if (name.length > LIMITS.fieldNameLength) return 'field name too long';
  if (DANGEROUS_KEYS.has(name) || hasControlCharacter(name)) return `field name ${name.slice(0, 30)}`;
  return null;
}

/** What is wrong with the id of an entity, or null. */
export function entityFault(id: unknown): string | null {
  if (typeof id !== 'string' || id === '') return 'entity without an id';
  if (id.length > LIMITS.entityLength) return 'entity id too long';
  if (PRINTABLE_ASCII.test(id)) return null;
  if (hasControlCharacter(id)) return 'control character in an entity id';
  return id.normalize('NFC') === id ? null : 'entity id not in NFC';
}

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

function hasControlCharacter(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}
