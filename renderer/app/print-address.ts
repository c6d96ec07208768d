import type { Profile } from '#renderer/data/profile.ts';
import { readPart, routes } from './routes.ts';

const DRAFT = /^\/tong-hop\/[^/]+\/du-thao(?:\/(?<document>[^/]+))?$/u;

/** Where Ctrl+P leads: to the document of the page an officer is on; the appendix where there is no other. */
export function printAddress(address: string, role: Profile['role']): string {
  const draft = DRAFT.exec(address);
  if (draft !== null)
    return routes.print(`bao-cao:${readPart(draft.groups?.['document']) ?? 'consolidated'}`);
  if (address.startsWith(routes.summary())) return routes.print('tong-hop');
  if (address.startsWith(routes.report())) return routes.print(role === 'focal' ? 'co-quan' : 'bao-cao');
  if (address.startsWith(routes.fullText())) return routes.print('toan-van');
  // Ctrl+P on the preview itself stays there.
  return address.startsWith(routes.print()) ? address : routes.print();
}
