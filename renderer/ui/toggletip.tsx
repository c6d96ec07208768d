import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import './toggletip.css';

/** A "?" that explains on click, Enter or Space; Esc closes. For explanations too long for the page. */
export function Toggletip({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Popover position="bottom-start" width={320} transitionProps={{ duration: 0 }} trapFocus={false}>
      <Popover.Target>
        <button type="button" className="toggletip" aria-label={label}>
          ?
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="toggletip-text">{children}</div>
      </Popover.Dropdown>
    </Popover>
  );
}
