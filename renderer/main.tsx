import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import 'virtual:mantine-theme.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/table.css';
import './styles/mantine-bridge.css';
import { startTexts } from '#renderer/i18n/i18n.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { refuseStrayDrops } from './app/refuse-stray-drops.ts';
import { createHost } from './host/create-host.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
startTexts();
refuseStrayDrops(window);
createRoot(root).render(
  <StrictMode>
    <App host={createHost()} />
  </StrictMode>,
);
