import type { ElectronApplication } from '@playwright/test';
import type { Notification } from 'electron';

/** As a notification came to the operating system. */
export interface SeenNotice {
  readonly title: string;
  readonly body: string;
}

interface Kept {
  notices: Notification[];
}

/** From now on the operating system shows nothing; what it would have shown is kept. */
export async function keepNotices(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Notification: Shown }) => {
    const kept = globalThis as unknown as Kept;
    kept.notices = [];
    Shown.isSupported = () => true;
    Shown.prototype.show = function show(this: Notification) {
      kept.notices.push(this);
      this.emit('show', {});
    };
  });
}

export function noticesOf(app: ElectronApplication): Promise<readonly SeenNotice[]> {
  return app.evaluate(() =>
    (globalThis as unknown as Kept).notices.map(({ title, body }) => ({ title, body })),
  );
}

/** Somebody clicks on the last one. */
export async function clickLastNotice(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const last = (globalThis as unknown as Kept).notices.at(-1) as unknown as NodeJS.EventEmitter;
    last.emit('click', {});
  });
}
