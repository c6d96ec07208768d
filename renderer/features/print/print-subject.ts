import { routes } from '#renderer/app/routes.ts';

/** The documents that can be printed. Each has its page, from which Ctrl+P leads here. */
export type PrintSubject = 'appendix' | 'summary' | 'report' | 'agency' | 'detailed-plan' | 'plan-text';

/** As the address names them; the appendix needs no name. */
const NAMES: readonly (readonly [string, PrintSubject])[] = [
  ['tong-hop', 'summary'],
  ['bao-cao', 'report'],
  ['co-quan', 'agency'],
  ['ke-hoach-chi-tiet', 'detailed-plan'],
  ['toan-van', 'plan-text'],
];

export const subjectOfAddress = (name: string | undefined): PrintSubject =>
  NAMES.find(([each]) => each === name?.split(':', 1)[0])?.[1] ?? 'appendix';

/** Of a consolidation's document, `bao-cao:<document>` or `bao-cao:<document>:<code of the freeze>`. */
export function reportOfAddress(name: string | undefined): {
  readonly document: string;
  readonly code: string | undefined;
} {
  const [, document = 'consolidated', code] = name?.split(':') ?? [];
  return { document, code };
}

export const addressOfSubject = (subject: PrintSubject): string =>
  routes.print(NAMES.find(([, each]) => each === subject)?.[0]);

/** What an officer can print: consolidation is the focal point's. */
export function subjectsFor(role: 'focal' | 'agency'): readonly PrintSubject[] {
  return role === 'focal'
    ? ['appendix', 'summary', 'report', 'agency', 'plan-text']
    : ['appendix', 'report', 'agency', 'detailed-plan', 'plan-text'];
}
