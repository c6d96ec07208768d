import type { ReactNode } from 'react';

/** Small line drawings that only repeat what a word beside them says; hidden from screen readers. */
const ICONS = {
  down: {
    box: 12,
    drawing: <path d="M2.5 4.5 6 8l3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  },
  right: {
    box: 12,
    drawing: <path d="M4.5 2.5 8 6l-3.5 3.5" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  },
  left: {
    box: 12,
    drawing: <path d="M7.5 2.5 4 6l3.5 3.5" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  },
  find: {
    box: 14,
    drawing: (
      <>
        <circle cx="6" cy="6" r="4.3" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M9.2 9.2 13 13" stroke="currentColor" strokeWidth="1.5" />
      </>
    ),
  },
  close: {
    box: 12,
    drawing: <path d="M2.5 2.5l7 7M9.5 2.5l-7 7" stroke="currentColor" strokeWidth="1.3" />,
  },
  print: {
    box: 14,
    drawing: (
      <path
        d="M3.5 5V1.5h7V5M3.5 10.5h-2V5h11v5.5h-2M3.5 8.5h7v4h-7z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
      />
    ),
  },
  file: {
    box: 14,
    drawing: (
      <path
        d="M3 1.2h5.2L11.5 4.5v8.3H3zM8 1.2v3.5h3.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
      />
    ),
  },
  clip: {
    box: 14,
    drawing: (
      <path
        d="M11.8 6.5 6.7 11.6a3 3 0 0 1-4.3-4.2l5.5-5.5a2 2 0 0 1 2.9 2.9L5.6 9.9a1 1 0 0 1-1.4-1.4l4.6-4.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
      />
    ),
  },
  calendar: {
    box: 14,
    drawing: (
      <path
        d="M1.7 3h10.6v9.3H1.7zM1.7 6h10.6M4.5 1.2V4M9.5 1.2V4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
      />
    ),
  },
  tick: {
    box: 11,
    drawing: <path d="M1.8 5.8 4.3 8.2 9.2 2.8" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  },
  drop: {
    box: 28,
    drawing: (
      <path
        d="M14 4v13M8.5 11.5 14 17l5.5-5.5M4 18v6h20v-6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      />
    ),
  },
  book: {
    box: 20,
    drawing: (
      <>
        <path
          d="M4 2.5h11.5a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H4z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        />
        <path d="M4 2.5v15M7.5 6.5h6M7.5 10h6M7.5 13.5h3.5" stroke="currentColor" strokeWidth="1.5" />
      </>
    ),
  },
  minimize: { box: 12, drawing: <path d="M1.5 6h9" stroke="currentColor" /> },
  maximize: {
    box: 12,
    drawing: <path d="M1.5 1.5h9v9h-9z" fill="none" stroke="currentColor" />,
  },
} as const satisfies Record<string, { box: number; drawing: ReactNode }>;

export type IconName = keyof typeof ICONS;

export function Icon({ name, size }: { readonly name: IconName; readonly size?: number }) {
  const { box, drawing } = ICONS[name];
  return (
    <svg width={size ?? box} height={size ?? box} viewBox={`0 0 ${box} ${box}`} aria-hidden="true">
      {drawing}
    </svg>
  );
}
