import type { Profile } from '#renderer/data/profile.ts';
import { routes } from './routes.ts';

/** Where Ctrl+P leads: to the document of the page an officer is on; the appendix where there is no other. */
export function printAddress(address: string, role: Profile['role']): string {
  if (address.startsWith(routes.summary())) return routes.print('tong-hop');
  if (address.startsWith(routes.report())) return routes.print(role === 'focal' ? 'co-quan' : 'bao-cao');
  if (address.startsWith(routes.fullText())) return routes.print('toan-van');
  // Ctrl+P on the preview itself stays there.
  return address.startsWith(routes.print()) ? address : routes.print();
}
