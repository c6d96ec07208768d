import type { ElectronApplication } from '@playwright/test';

/** The next save dialogs answer with this path; null cancels. */
export async function answerSave(app: ElectronApplication, filePath: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
  }, filePath);
}

/** The next open dialogs answer with these paths; none cancels. */
export async function answerOpen(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen.length === 0, filePaths: [...chosen] });
  }, filePaths);
}
