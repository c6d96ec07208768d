import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';
import { serviceWorker } from './build/vite/service-worker.ts';
import { themeCss } from './build/vite/theme-css.ts';

const renderer = path.join(import.meta.dirname, 'renderer');
const publicDir = path.join(renderer, 'public');

/**
 * The window: renderer/index.html → out/renderer, the same files for all three hosts.
 * `import 'virtual:mantine-theme.css'` in renderer/main.tsx gives the theme's variables as a file (no injected style).
 */
export default defineConfig({
  root: renderer,
  publicDir,
  base: './',
  plugins: [react(), themeCss(path.join(renderer, 'ui/theme.ts')), serviceWorker(publicDir)],
  worker: { format: 'es' },
  build: {
    outDir: path.join(import.meta.dirname, 'out/renderer'),
    emptyOutDir: true,
    target: 'chrome150',
    modulePreload: { polyfill: false },
    // The policy bars data: fonts and scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4096,
    sourcemap: true,
  },
  preview: { host: '127.0.0.1' },
});
