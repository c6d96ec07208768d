import { createTheme } from '@mantine/core';

/** Mantine's own theme; colours and sizes come from the tokens (styles/mantine-bridge.css). */
export const theme = createTheme({
  fontFamily: '"Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif',
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 5 },
  autoContrast: true,
  defaultRadius: 'sm',
  // Locking the scroll injects a <style>, which the content security policy refuses.
  components: {
    Modal: { defaultProps: { lockScroll: false } },
    Drawer: { defaultProps: { lockScroll: false } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
  },
});
