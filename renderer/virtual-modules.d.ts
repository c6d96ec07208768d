/** The theme's CSS variables, made at build time from renderer/ui/theme.ts (build/vite/theme-css.ts). */
declare module 'virtual:mantine-theme.css';
