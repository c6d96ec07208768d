import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type RowHeight = 'compact' | 'medium' | 'full';
export type Theme = 'light' | 'dark' | 'system';

interface Preferences {
  readonly theme: Theme;
  readonly rowHeight: RowHeight;
  /** Plan table column widths in px by column id, where the officer changed them. */
  readonly columnWidths: Readonly<Record<string, number>>;
  setTheme(theme: Theme): void;
  setRowHeight(rowHeight: RowHeight): void;
  setColumnWidth(column: string, width: number): void;
}

/** Small things the officer chose for this machine. Versioned: a change of shape needs a `migrate`. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      theme: 'system',
      rowHeight: 'medium',
      columnWidths: {},
      setTheme: (theme) => set({ theme }),
      setRowHeight: (rowHeight) => set({ rowHeight }),
      setColumnWidth: (column, width) =>
        set((state) => ({ columnWidths: { ...state.columnWidths, [column]: width } })),
    }),
    {
      name: 'skh-preferences',
      version: 1,
      partialize: ({ theme, rowHeight, columnWidths }) => ({ theme, rowHeight, columnWidths }),
      migrate: (stored) => stored as Preferences,
    },
  ),
);
