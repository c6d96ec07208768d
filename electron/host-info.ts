import { app, Notification } from 'electron';
import type { HostInfo } from '#shared/contracts/host.ts';
import { freeBytes } from './files/free-bytes.ts';

export async function hostInfo(dataFolder: string): Promise<HostInfo> {
  const { electron, chrome } = process.versions;
  return {
    name: app.getName(),
    version: app.getVersion(),
    engine: `Electron ${electron ?? '?'}, Chromium ${chrome ?? '?'}`,
    freeBytes: await freeBytes(dataFolder),
    hasJournal: true,
    systemNotices: Notification.isSupported(),
    // macOS keeps its own three buttons over the page.
    ownTitleBar: process.platform !== 'darwin',
  };
}
